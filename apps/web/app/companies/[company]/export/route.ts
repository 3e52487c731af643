import { forwardExport } from "#interchange/asking/forward-export.ts";

export const GET = async (request: Request, { params }: RouteContext<"/companies/[company]/export">) =>
  forwardExport(request, (await params).company);
