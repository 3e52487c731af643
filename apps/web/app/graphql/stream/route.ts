import { forwardToApi } from "#graphql/forward-to-api.ts";

export const POST = (request: Request) => forwardToApi(request, "/graphql/stream");
