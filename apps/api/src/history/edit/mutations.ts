import type { InputRef } from "@pothos/core";
import type { AskedChange } from "@puesto/domain/history";
import type { RoleId } from "@puesto/domain/identity";
import { builder } from "../../graphql/builder.ts";
import { problem } from "../../graphql/problem.ts";
import { RoleType } from "../../structure/index.ts";
import { redo, revertTo, undo } from "../take-back.ts";
import { type AboutTheEdit, askIn, payload } from "./ask.ts";
import { askedChange, type ChangeName, changeFrom } from "./asked.ts";
import { edit } from "./edit.ts";
import * as inputs from "./inputs.ts";
import { editOutcome } from "./payload.ts";

/** At most so many changes make one edit. */
const mostChanges = 1_000;

const ApplyChangesPayload = payload("ApplyChanges", "What came of changes that are applied together.");

builder.mutationField("applyChanges", (t) =>
  t.field({
    type: ApplyChangesPayload,
    description: "Applies changes together, one after another, as one revision: all of them, or none.",
    args: { input: t.arg({ type: inputs.ApplyChangesInput, required: true }) },
    resolve: (_, { input }, context) => {
      if (input.changes.length > mostChanges) {
        throw problem("BAD_USER_INPUT", `One edit takes at most ${mostChanges} changes. Make several edits of them.`);
      }
      return edit(context, input, (companyId) => input.changes.map((change) => askedChange(companyId, change)));
    },
  }),
);

/** A mutation that makes one change. */
function singleMutation(
  name: ChangeName,
  input: InputRef<AboutTheEdit>,
  description: string,
): ReturnType<typeof payload> {
  const Payload = payload(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, `What came of \`${name}\`.`);
  builder.mutationField(name, (t) =>
    t.field({
      type: Payload,
      description,
      args: { input: t.arg({ type: input, required: true }) },
      resolve: (_, args, context) =>
        edit(context, args.input, (companyId) => [changeFrom(companyId, name, args.input)]),
    }),
  );
  return Payload;
}

const aboutRoles = [
  singleMutation("addRole", inputs.addRole.input, "Adds a role."),
  singleMutation("updateRole", inputs.updateRole.input, "Sets some fields of a role."),
  singleMutation(
    "moveRole",
    inputs.moveRole.input,
    "Lets a role, with all below it, report to another one, or stand elsewhere.",
  ),
];
singleMutation("removeRole", inputs.removeRole.input, "Removes a role, with its holders and relations.");
singleMutation("addUnit", inputs.addUnit.input, "Adds a unit.");
singleMutation("updateUnit", inputs.updateUnit.input, "Sets some fields of a unit.");
singleMutation("moveUnit", inputs.moveUnit.input, "Lets a unit, with all in it, lie in another one.");
singleMutation("removeUnit", inputs.removeUnit.input, "Removes a unit; what lies in it lies in the one around it.");
singleMutation("addRelation", inputs.addRelation.input, "Adds a relation between two roles.");
singleMutation("removeRelation", inputs.removeRelation.input, "Removes a relation.");
singleMutation("assignHolder", inputs.assignHolder.input, "Lets somebody hold a role.");
singleMutation("updateHolder", inputs.updateHolder.input, "Sets some fields of a holder.");
singleMutation("endHolder", inputs.endHolder.input, "Lets somebody hold a role no more.");
singleMutation(
  "updateCompany",
  inputs.updateCompany.input,
  "Sets what a company is called and the language it writes in.",
);

singleMutation("setEntry", inputs.setEntry.input, "Keeps something of a company or of a role.");
singleMutation("clearEntry", inputs.clearEntry.input, "Keeps something no more.");

for (const Payload of aboutRoles) {
  builder.objectField(Payload, "role", (t) =>
    t.field({
      type: RoleType,
      nullable: true,
      description: "The role as it is now; null where the edit is refused.",
      resolve: ({ company, changed, changes }, _, context) => {
        const id = roleIn(changes?.[0]);
        return changed === null || id === null ? null : context.company(company.id).role(id);
      },
    }),
  );
}

function roleIn(change: AskedChange | undefined): RoleId | null {
  if (change?.type === "RoleAdded") return change.role.id;
  return change?.type === "RoleUpdated" || change?.type === "RoleMoved" ? change.roleId : null;
}

builder.mutationField("undo", (t) =>
  t.field({
    type: payload("Undo", "What came of taking an edit back."),
    description:
      "Takes back an edit, by a new revision: history is only added to. What others did since stays; where it stands in the way, the refusals say what.",
    args: { input: t.arg({ type: inputs.UndoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const asked = askIn(context, input);
      const committed = await undo(context.commit, { ...asked, number: input.revision ?? null });
      return editOutcome(context, asked.company.id, committed, input);
    },
  }),
);

builder.mutationField("redo", (t) =>
  t.field({
    type: payload("Redo", "What came of bringing an edit back."),
    description: "Brings back what the one who asks took back last, as long as it made no other edit since.",
    args: { input: t.arg({ type: inputs.RedoInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const asked = askIn(context, input);
      return editOutcome(context, asked.company.id, await redo(context.commit, asked), input);
    },
  }),
);

builder.mutationField("revertTo", (t) =>
  t.field({
    type: payload("RevertTo", "What came of going back to a moment."),
    description: "Makes the company what it was at a revision, by a new one.",
    args: { input: t.arg({ type: inputs.RevertToInput, required: true }) },
    resolve: async (_, { input }, context) => {
      const asked = askIn(context, input);
      const committed = await revertTo(context.commit, { ...asked, number: input.revision });
      return editOutcome(context, asked.company.id, committed, input);
    },
  }),
);
