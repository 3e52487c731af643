import type { FastifyInstance } from "fastify";
import { contextFor, type Process } from "../../context.ts";
import { limits } from "../guard/limits.ts";
import { shown } from "../guard/mask.ts";
import type { Preparation } from "../guard/prepare.ts";
import { problem } from "../problem.ts";
import { admit, Question } from "./admission.ts";
import { type Answer, answersTo } from "./answers.ts";
import { eventStream } from "./event-stream.ts";

/** How subscriptions are kept. */
export interface StreamSettings {
  /** Milliseconds after which a stream in which nothing happens gives a sign of life; one that takes none in thrice that is cut. */
  readonly beatMilliseconds: number;
  /** How many subscriptions a process holds open, and how many of one company. */
  readonly perProcess: number;
  readonly perCompany: number;
}

/** The usual settings. */
export const streamSettings: StreamSettings = { beatMilliseconds: 12_000, perProcess: 2_000, perCompany: 500 };

/** Milliseconds that streams have to say that they are over when the server closes. */
const lastWordsMilliseconds = 2_000;

/**
 * `POST /graphql/stream`: one subscription, answered by an event stream, in the distinct connections mode of graphql-sse
 * (its PROTOCOL.md). What is wrong with the operation is told in the stream too, as that protocol has it.
 */
export function streamRoute(
  scope: FastifyInstance,
  preparation: Preparation,
  process: Process,
  { beatMilliseconds }: StreamSettings,
): void {
  const open = new Map<AbortController, Promise<void>>();

  scope.addHook("preClose", async () => {
    const over = [...open.values()];
    for (const gone of open.keys()) gone.abort();
    await Promise.all(over);
  });

  scope.post("/graphql/stream", { bodyLimit: limits.bodyBytes, compress: false }, async (request, reply) => {
    if (!takesEvents(request.headers.accept)) {
      const { errors } = refusal("NOT_ACCEPTABLE", "The answer is an event stream: send `accept: text/event-stream`.");
      return reply.code(406).send({ errors });
    }
    const question = Question.safeParse(request.body);
    if (!question.success) {
      return reply
        .code(400)
        .send(refusal("BAD_REQUEST", "The body must have `query`, and may have `variables` and `operationName`."));
    }
    const gone = new AbortController();
    const admission = admit(preparation, question.data);
    const answers =
      "problems" in admission
        ? refused(admission.problems.map((error) => shown(error, request.id)))
        : answersTo(admission.subscription, () => contextFor(process, request, gone.signal));
    const over = Promise.withResolvers<void>();
    open.set(gone, over.promise);
    reply.raw.once("close", () => {
      gone.abort();
      open.delete(gone);
      over.resolve();
    });
    gone.signal.addEventListener("abort", () => {
      // Whoever does not take even the last word is left.
      setTimeout(() => reply.raw.destroy(), lastWordsMilliseconds).unref();
    });
    // Counts from the last byte that could be handed on. A stream in which nothing waits to be taken may only have been late.
    reply.raw.setTimeout(3 * beatMilliseconds, () => {
      if (reply.raw.writableLength > 0) reply.raw.destroy();
    });
    return reply
      .header("content-type", "text/event-stream; charset=utf-8")
      .header("cache-control", "no-cache, no-transform")
      .header("x-accel-buffering", "no")
      .header("connection", "close")
      .send(eventStream(answers, beatMilliseconds));
  });
}

const refusal = (code: "NOT_ACCEPTABLE" | "BAD_REQUEST", sentence: string) => ({
  errors: [problem(code, sentence).toJSON()],
});

async function* refused(errors: Answer["errors"] & object): AsyncGenerator<Answer> {
  yield { errors };
}

const takesEvents = (accept = "*/*"): boolean => /text\/(event-stream|\*)|\*\/\*/.test(accept);
