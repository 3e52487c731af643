"use client";

import { Command } from "cmdk";
import { Ban, CornerDownLeft, Search } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useLayoutEffect, useRef } from "react";
import { ProblemNotice } from "../../page/problem-notice.tsx";
import type { FoundRole, FoundRoles, useRoleSearch } from "./use-role-search.ts";

/** The field of a palette, which takes the letters that are typed right after the key that opened it. */
export function PaletteField({
  typed,
  onType,
  placeholder,
}: {
  typed: string;
  onType: (typed: string) => void;
  placeholder: string;
}) {
  const field = useRef<HTMLInputElement>(null);
  // A dialog moves the focus with the next frame; letters pressed before would be lost. Yet not at once either: the dialog has
  // first to note where the focus was, to give it back there. On a touch screen no key opened it, and none is to cover half of it.
  useLayoutEffect(() => {
    if (!matchMedia("(pointer: coarse)").matches) queueMicrotask(() => field.current?.focus());
  }, []);
  return (
    <div className="flex items-center gap-3 border-line border-b px-4">
      <Search size={18} aria-hidden className="shrink-0 text-muted" />
      <Command.Input
        ref={field}
        value={typed}
        onValueChange={onType}
        placeholder={placeholder}
        maxLength={200}
        className="h-13 w-full bg-transparent text-base outline-none placeholder:text-muted"
      />
    </div>
  );
}

/** The roles that were found, or what there is to say instead; `start` stands where nothing is asked yet. */
export function FoundRoleList({
  search: { asked, found, error, fetching, askAgain },
  start,
  refusalOf = () => null,
  onChoose,
}: {
  search: ReturnType<typeof useRoleSearch>;
  start: ReactNode;
  /** Why a role cannot be chosen, in a sentence; null where it can. */
  refusalOf?: (role: FoundRole) => string | null;
  onChoose: (role: FoundRole) => void;
}) {
  const text = useTranslations("search");
  if (error) return <ProblemNotice error={error} onRetry={askAgain} />;
  if (found === null) return asked === "" ? start : <Hint>{text("searching")}</Hint>;
  if (found.nodes.length === 0 && !fetching) {
    return (
      <Hint>
        <strong className="block font-medium text-ink">{text("empty", { text: asked })}</strong>
        {text("emptyHint")}
      </Hint>
    );
  }
  return found.nodes.map((role) => (
    <RoleLine key={role.id} role={role} refusal={refusalOf(role)} onChoose={() => onChoose(role)} />
  ));
}

export const Hint = ({ children }: { children: ReactNode }) => (
  <p className="px-4 py-8 text-center text-muted">{children}</p>
);

export const lineLook =
  "group flex items-center gap-3 rounded-lg px-3 py-2 data-[selected=true]:bg-accent-soft data-[disabled=true]:cursor-not-allowed";

function RoleLine({ role, refusal, onChoose }: { role: FoundRole; refusal: string | null; onChoose: () => void }) {
  const text = useTranslations("role");
  const holder = role.vacant ? text("vacant") : (role.holders.nodes[0]?.name ?? null);
  const where = [holder, role.unit?.name, role.reportsTo?.title].filter((one) => one != null);
  return (
    <Command.Item value={role.id} disabled={refusal !== null} onSelect={onChoose} className={lineLook}>
      <span className="min-w-0 grow">
        <span className={`block truncate font-medium ${refusal === null ? "" : "text-muted"}`}>{role.title}</span>
        {refusal === null ? (
          <span className="block truncate text-muted text-xs">{where.join(" · ")}</span>
        ) : (
          <span className="mt-0.5 flex gap-1.5 text-pretty text-danger text-xs">
            <Ban size={13} aria-hidden className="mt-0.5 shrink-0" />
            {refusal}
          </span>
        )}
      </span>
      <CornerDownLeft
        size={14}
        aria-hidden
        className="shrink-0 text-muted opacity-0 group-data-[selected=true]:opacity-100"
      />
    </Command.Item>
  );
}

/** How many were found, and how many of them are listed. */
export function Tally({ found }: { found: FoundRoles | null }) {
  const text = useTranslations("search");
  const format = useFormatter();
  if (found === null || found.totalCount === 0) return null;
  const { totalCount: count } = found;
  const shown = found.nodes.length;
  return (
    <p role="status" className="border-line border-t px-4 py-2 text-muted text-xs tabular-nums">
      {shown < count
        ? text("shown", { shown: format.number(shown), count: format.number(count) })
        : text("results", { count })}
    </p>
  );
}
