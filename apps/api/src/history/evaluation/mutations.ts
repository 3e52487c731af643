import type { ReviewMove, TargetPromise } from "@puesto/domain/evaluation";
import { isUuid, type MeasurementId, type ReviewId, type TargetId } from "@puesto/domain/identity";
import { v7 } from "uuid";
import { readPeriod } from "../../evaluation/index.ts";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { RoleType } from "../../structure/index.ts";
import { clean, idIn, textFrom } from "../edit/asked.ts";
import { EditPayload } from "../edit/payload.ts";
import { beginning, moving, promising, recording, selling, withdrawing, withdrawingTarget } from "./decide.ts";
import { evaluate, type RoleEdit } from "./evaluate.ts";
import * as inputs from "./inputs.ts";

/** The id of something that is kept of a role, as it was given out; a new one where none is said. */
function keptId<Id extends string>(id: string | null | undefined): Id {
  if (id == null) return v7() as Id;
  if (isUuid(id)) return id as Id;
  throw problem("MALFORMED_ID", "This is no id of a target, a result, a review or a sale: take ids from `id` fields.");
}

const payload = (name: string) =>
  builder.objectRef<RoleEdit>(`${name.charAt(0).toUpperCase()}${name.slice(1)}Payload`).implement({
    description: `What came of \`${name}\`.`,
    interfaces: [EditPayload],
    fields: (t) => ({
      role: t.field({
        type: RoleType,
        nullable: true,
        description: "The role as it is now; null where there is none.",
        resolve: ({ company, roleId }, _, context) => context.company(company.id).role(roleId),
      }),
      subject: t.id({
        nullable: true,
        description: "The id of what the edit is about, a new one included; null where the edit was not made.",
        resolve: ({ changed, subject }) => (changed === null ? null : subject),
      }),
    }),
  });

function promiseFrom({ indicator, task }: (typeof inputs.PromiseTargetInput.$inferInput)["promise"]): TargetPromise {
  if (indicator != null)
    return { is: "INDICATOR", indicator: clean(indicator.indicator), amount: clean(indicator.amount) };
  if (task != null) return { is: "TASK", task: textFrom(task.task), dueOn: clean(task.dueOn) };
  throw problem("BAD_USER_INPUT", "A promise says exactly one of its fields.");
}

builder.mutationField("promiseTarget", (t) =>
  t.field({
    type: payload("promiseTarget"),
    description: "Promises something for a quarter or a year, or sets a target anew.",
    args: { input: t.arg({ type: inputs.PromiseTargetInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId<TargetId>(input.target);
      const decide = promising(id, readPeriod(input.period), promiseFrom(input.promise));
      return evaluate(context, input, id, () => decide);
    },
  }),
);

builder.mutationField("withdrawTarget", (t) =>
  t.field({
    type: payload("withdrawTarget"),
    description: "Takes a target back, as long as its period is not over. What was found of it stays.",
    args: { input: t.arg({ type: inputs.WithdrawTargetInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId<TargetId>(input.target);
      return evaluate(context, input, id, () => withdrawingTarget(id));
    },
  }),
);

builder.mutationField("recordResult", (t) =>
  t.field({
    type: payload("recordResult"),
    description: "Records what was found of a role, or corrects it.",
    args: { input: t.arg({ type: inputs.RecordResultInput, required: true }) },
    resolve: (_, { input }, context) => {
      const { indicator, task } = input.found;
      const id = keptId<MeasurementId>(input.result);
      const about = { on: clean(input.on), source: clean(input.source) };
      if (indicator != null) {
        const found = {
          is: "INDICATOR",
          indicator: clean(indicator.indicator),
          amount: clean(indicator.amount),
        } as const;
        return evaluate(context, input, id, () => recording(id, { ...about, found }));
      }
      if (task == null) throw problem("BAD_USER_INPUT", "What was found says exactly one of its fields.");
      const found = { is: "TASK", targetId: keptId<TargetId>(task.target), isDone: task.isDone } as const;
      return evaluate(context, input, id, () => recording(id, { ...about, found }));
    },
  }),
);

builder.mutationField("withdrawResult", (t) =>
  t.field({
    type: payload("withdrawResult"),
    description: "Takes a result back.",
    args: { input: t.arg({ type: inputs.WithdrawResultInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId(input.result);
      return evaluate(context, input, id, () => withdrawing("measurement", id));
    },
  }),
);

builder.mutationField("recordAccountSale", (t) =>
  t.field({
    type: payload("recordAccountSale"),
    description: "Records what was sold to a special account and what came in from it, or corrects it.",
    args: { input: t.arg({ type: inputs.RecordAccountSaleInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId(input.sale);
      const [account, on, source] = [clean(input.account), clean(input.on), clean(input.source)];
      const sale = { account, on, amount: clean(input.amount), received: clean(input.received), source };
      return evaluate(context, input, id, () => selling(id, sale));
    },
  }),
);

builder.mutationField("beginReview", (t) =>
  t.field({
    type: payload("beginReview"),
    description: "Begins the review of whoever holds a role.",
    args: { input: t.arg({ type: inputs.BeginReviewInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId<ReviewId>(null);
      const period = readPeriod(input.period);
      return evaluate(context, input, id, (companyId) =>
        beginning(id, period, input.holder == null ? null : idIn(companyId, "Holder", input.holder)),
      );
    },
  }),
);

function movesFrom(asked: (typeof inputs.MoveReviewInput.$inferInput)["move"]): readonly ReviewMove[] {
  const writing = (written: { readonly findings: string; readonly summary: string }): ReviewMove => ({
    is: "WRITE",
    findings: clean(written.findings),
    summary: clean(written.summary),
  });
  if (asked.write != null) return [writing(asked.write)];
  if (asked.submit != null) {
    return [...(asked.submit.written == null ? [] : [writing(asked.submit.written)]), { is: "SUBMIT" }];
  }
  if (asked.return != null) return [{ is: "RETURN", reason: clean(asked.return.reason) }];
  if (asked.conclude == null) throw problem("BAD_USER_INPUT", "A move says exactly one of its fields.");
  const { outcome, reason, effectiveOn } = asked.conclude;
  return [{ is: "CONCLUDE", outcome, reason: clean(reason), effectiveOn: effectiveOn ?? null }];
}

builder.mutationField("moveReview", (t) =>
  t.field({
    type: payload("moveReview"),
    description: "Writes, submits, gives back or concludes a review.",
    args: { input: t.arg({ type: inputs.MoveReviewInput, required: true }) },
    resolve: (_, { input }, context) => {
      const id = keptId<ReviewId>(input.review);
      const moves = movesFrom(input.move);
      return evaluate(context, input, id, (companyId) => moving(id, moves, idIn(companyId, "Role", input.by)));
    },
  }),
);
