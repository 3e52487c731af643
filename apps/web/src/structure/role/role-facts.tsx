"use client";

import type { ShortId } from "@puesto/domain/identity";
import { roleWith } from "@puesto/domain/structure";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "../../ui/section.tsx";
import { useEditor } from "../edit/editor.tsx";
import { EditableFact } from "../edit/forms/editable.tsx";
import { KindForm } from "../edit/forms/kind-form.tsx";
import { SeatsForm } from "../edit/forms/seats-form.tsx";
import { UnitForm } from "../edit/forms/unit-form.tsx";
import { roleIdOf } from "../edit/new-role.ts";
import type { RoleDetails } from "./role-details.ts";
import { RoleLink } from "./role-link.tsx";
import { shortRoleId } from "./short-id.ts";

/** The role in figures: seats, whom it reports to, how deep it stands, how many are below. What can be changed is changed in its place. */
export function RoleFacts({ role }: { role: RoleDetails }) {
  const text = useTranslations("role");
  const edit = useTranslations("roleEdit");
  const format = useFormatter();
  const editor = useEditor();
  const superior = role.ancestors[0];
  const id: ShortId = shortRoleId(role.id);
  const row = editor?.rows == null ? undefined : roleWith(editor.rows, roleIdOf(id));
  const isEditable = row !== undefined;
  return (
    <Section title={text("details")}>
      <dl className="flex flex-col gap-2">
        <Fact name={text("reportsTo")}>
          {superior ? (
            <RoleLink id={shortRoleId(superior.id)} className="rounded text-accent hover:underline">
              {superior.title}
            </RoleLink>
          ) : (
            text("top")
          )}
        </Fact>
        {role.unit || isEditable ? (
          <EditableFact
            name={text("unit")}
            form={(end) => <UnitForm id={id} unitId={row?.unitId ?? null} onDone={end} />}
          >
            {role.unit?.name ?? <Unsaid>{edit("none")}</Unsaid>}
          </EditableFact>
        ) : null}
        {role.kind || isEditable ? (
          <EditableFact name={text("kind")} form={(end) => <KindForm id={id} kind={row?.kind ?? null} onDone={end} />}>
            {role.kind?.name ?? <Unsaid>{edit("none")}</Unsaid>}
          </EditableFact>
        ) : null}
        <EditableFact name={text("seats")} form={(end) => <SeatsForm id={id} seats={role.seats} onDone={end} />}>
          {text("seatsValue", { count: format.number(Number(role.seats)) })}
        </EditableFact>
        <Fact name={text("level")}>{format.number(role.depth + 1)}</Fact>
        <Fact name={text("directReports")}>{format.number(role.directReportCount)}</Fact>
        <Fact name={text("descendants")}>{format.number(role.descendantCount)}</Fact>
        {role.key === null ? null : (
          <Fact name={text("key")}>
            <code className="break-all font-mono text-xs">{role.key}</code>
          </Fact>
        )}
      </dl>
    </Section>
  );
}

const Unsaid = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4">
      <dt className="shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 break-words text-right tabular-nums">{children}</dd>
    </div>
  );
}
