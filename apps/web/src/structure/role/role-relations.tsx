"use client";

import { parseNodeId, type RelationId } from "@puesto/domain/identity";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, IconButton } from "../../ui/button.tsx";
import { Menu, MenuItem } from "../../ui/popups/menu.tsx";
import { Section } from "../../ui/section.tsx";
import { useEditor } from "../edit/editor.tsx";
import { useRelateCommands } from "../edit/role-commands.ts";
import type { RoleDetails } from "./role-details.ts";
import { RoleLink } from "./role-link.tsx";
import { shortRoleId } from "./short-id.ts";

/** The ties of a role beside its reporting line, in words from its own side; others come and go. */
export function RoleRelations({ role }: { role: RoleDetails }) {
  const text = useTranslations("role");
  const edit = useTranslations("roleEdit");
  const sentence = useTranslations("relations");
  const editor = useEditor();
  const relateCommands = useRelateCommands();
  const isEditable = editor?.rows != null;
  const relations = role.relations.nodes;
  if (relations.length === 0 && !isEditable) return null;
  return (
    <Section title={text("relations")} count={String(relations.length)}>
      {relations.length === 0 ? null : (
        <ul className="flex flex-col gap-2 border-relation/60 border-l-2 border-dashed pl-3">
          {relations.map((relation) => {
            const outward = relation.from.id === role.id;
            const other = outward ? relation.to : relation.from;
            const relationId = relationIdOf(relation.id);
            return (
              <li key={relation.id} className="flex items-center gap-2">
                <span className="min-w-0 grow">
                  <span className="block text-muted text-xs">
                    {sentence(`${outward ? "from" : "to"}.${relation.type}`)}
                  </span>
                  <RoleLink id={shortRoleId(other.id)} className="rounded font-medium hover:underline">
                    {other.title}
                  </RoleLink>
                </span>
                {isEditable ? (
                  <IconButton
                    label={edit("removeRelation", { title: other.title })}
                    className="-mr-2 size-8"
                    onClick={() => editor.propose([{ type: "RelationRemoved", relationId }])}
                  >
                    <X size={15} aria-hidden />
                  </IconButton>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
      {isEditable ? (
        <Menu
          align="start"
          trigger={
            <Button look="plain" className="-mx-2 self-start px-2">
              <Plus size={15} aria-hidden />
              {edit("relate")}
            </Button>
          }
        >
          {relateCommands(shortRoleId(role.id)).map(({ label, run }) => (
            <MenuItem key={label} label={label} onChoose={run} />
          ))}
        </Menu>
      ) : null}
    </Section>
  );
}

function relationIdOf(globalId: string): RelationId {
  const name = parseNodeId(globalId);
  if (!name.ok || name.value.kind !== "Relation") throw new Error("The API gave a relation an id that is none");
  return name.value.id;
}
