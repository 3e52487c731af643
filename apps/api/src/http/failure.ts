import type { FastifyInstance } from "fastify";
import type { ProblemCode } from "../graphql/problem.ts";

/** What HTTP itself refuses, by Fastify's code for it. */
const refusals: Readonly<Record<string, { readonly code: ProblemCode; readonly sentence: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "BODY_TOO_LARGE", sentence: "The body is larger than this address takes." },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: "UNSUPPORTED_MEDIA_TYPE",
    sentence: "Send JSON, with `content-type: application/json`.",
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: "BAD_REQUEST", sentence: "The body is empty." },
  BAD_REQUEST: { code: "BAD_REQUEST", sentence: "The body is no JSON in UTF-8." },
};

/** Answers what fails outside GraphQL in GraphQL's form: a sentence and a code, and of our own failures only the request id. */
export function answerFailures(server: FastifyInstance): void {
  server.setErrorHandler<Error & { readonly code?: string; readonly statusCode?: number }>(
    async (error, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status < 500) {
        const { code, sentence } = refusals[error.code ?? ""] ?? {
          code: "BAD_REQUEST",
          sentence: "The request cannot be understood.",
        };
        return reply.code(status).send({ errors: [{ message: sentence, extensions: { code } }] });
      }
      request.log.error({ err: error }, "unforeseen");
      return reply.code(status).send({
        errors: [
          {
            message:
              "Something went wrong on our side. Tell us the request id in the extensions and we can find out what.",
            extensions: { code: "INTERNAL_SERVER_ERROR" satisfies ProblemCode, requestId: request.id },
          },
        ],
      });
    },
  );
  server.setNotFoundHandler(async (request, reply) =>
    reply.code(404).send({
      errors: [
        {
          message: `There is nothing at ${request.method} ${new URL(request.url, "http://here").pathname}. GraphQL is at /graphql, a page to try it at /graphiql.`,
          extensions: { code: "NOT_FOUND" satisfies ProblemCode },
        },
      ],
    }),
  );
}
