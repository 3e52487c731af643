"use client";

import type { ShortId } from "@puesto/domain/identity";
import { Columns3, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link, usePathname } from "../../../text/navigation.ts";
import { Button, buttonLook, IconButton } from "../../../ui/button.tsx";
import { comparisonAddress, isComparable } from "../../../view/comparison-address.ts";
import { outlineRow, rowOf } from "../../outline/outline-row.ts";
import { RoleLink } from "../../role/role-link.tsx";
import { useDesk } from "../desk.tsx";
import { useRoleCommands } from "../role-commands.ts";

/** So many of the chosen roles are listed. */
const mostListed = 100;

/** The roles that are chosen together, and what can be done to all of them as one edit. */
export function SelectionPanel({ ids }: { ids: readonly ShortId[] }) {
  const text = useTranslations("roleEdit");
  const company = usePathname();
  const { outline, selection } = useDesk();
  const commands = useRoleCommands()(ids);
  const without = (id: ShortId) => selection.set(ids.filter((one) => one !== id));
  return (
    <article aria-label={text("selection")} className="flex flex-col gap-5 px-5 pb-8">
      <header className="flex flex-col gap-1">
        <h2 className="mr-10 font-semibold text-xl leading-tight tracking-tight">
          <span role="status">{text("chosen", { count: ids.length })}</span>
        </h2>
        <p className="text-muted text-xs">{text("chosenHint")}</p>
      </header>
      <div className="flex flex-col gap-2">
        {commands.map(({ name, label, icon: Icon, run }) => (
          <Button key={name} onClick={run}>
            <Icon size={15} aria-hidden />
            {label}
          </Button>
        ))}
        {isComparable(ids.length) ? (
          <Link
            href={comparisonAddress(company, { roles: [...ids] })}
            prefetch={false}
            className={buttonLook("outline")}
          >
            <Columns3 size={15} aria-hidden />
            {text("compare")}
          </Link>
        ) : null}
        <Button look="plain" onClick={selection.clear}>
          {text("chooseNone")}
        </Button>
      </div>
      <ul className="-mx-2 flex flex-col">
        {ids.slice(0, mostListed).map((id) => {
          const role = outlineRow(outline, Math.max(0, rowOf(outline, id)));
          return (
            <li key={id} className="flex items-center gap-2 rounded-lg pl-2 hover:bg-sunken dark:hover:bg-raised">
              <RoleLink id={id} className="min-w-0 grow truncate rounded py-1.5 font-medium">
                {role.title}
              </RoleLink>
              <IconButton
                label={text("leaveOut", { title: role.title })}
                className="size-8"
                onClick={() => without(id)}
              >
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          );
        })}
      </ul>
      {ids.length > mostListed ? (
        <p className="text-muted text-xs">{text("moreChosen", { count: ids.length - mostListed })}</p>
      ) : null}
    </article>
  );
}
