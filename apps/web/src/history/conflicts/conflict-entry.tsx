"use client";

import type { AskedChange } from "@puesto/domain/history";
import { type ShortId, shortIdOf } from "@puesto/domain/identity";
import { Crosshair } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../../ui/button.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { useMomentText } from "../panel/moment-text.ts";
import type { ToldRevision } from "../revisions/use-revisions.ts";
import { useWhole } from "../revisions/use-whole.ts";
import { When } from "../revisions/when.tsx";
import type { ToldConflict } from "./told-conflict.ts";

/** So many sentences of a larger edit are told, and so many roles are offered to be shown. */
const mostSentences = 4;
const mostShown = 2;

/** One edit that does not fit any more: what was wanted, why it cannot be, what others did, and the choice. */
export function ConflictEntry({
  conflict,
  titleOf,
  onShow,
  onDrop,
  onMake,
}: {
  conflict: ToldConflict;
  titleOf: (id: ShortId) => string | null;
  onShow: (id: ShortId) => void;
  onDrop: () => void;
  onMake: (changes: readonly AskedChange[]) => void;
}) {
  const text = useTranslations("conflicts");
  const { wanted, obstacles, refused, isOverwriting, meanwhile, now } = conflict;
  const roles = conflict.roleIds.flatMap((uuid) => {
    const id = shortIdOf(uuid);
    const title = titleOf(id);
    return title === null ? [] : [{ id, title }];
  });
  const reasons =
    obstacles.length > 0
      ? obstacles
      : isOverwriting
        ? [text("overwrites")]
        : refused.length > 0
          ? refused
          : [text("fits")];
  return (
    <li className="flex flex-col gap-3 px-3.5 py-3.5 text-sm">
      <Part title={text("wanted")}>
        <Sentences sentences={wanted} />
      </Part>
      <Part title={text(now === null ? "obstacle" : "reason")}>
        <Sentences sentences={reasons} />
      </Part>
      {meanwhile.length === 0 ? null : (
        <Part title={text("meanwhile")}>
          <ul className="mt-0.5 flex flex-col gap-1.5">
            {meanwhile.map(({ revision, told }) =>
              told === null ? (
                <li key={revision} className="text-ink-soft">
                  {text("untold")}
                </li>
              ) : (
                <Meanwhile key={revision} told={told} />
              ),
            )}
          </ul>
        </Part>
      )}
      <div className="flex flex-wrap gap-2">
        {now === null ? null : (
          <Button look="solid" onClick={() => onMake(now)}>
            {text("make")}
          </Button>
        )}
        <Button onClick={onDrop}>{text("drop")}</Button>
        {roles.slice(0, mostShown).map(({ id, title }) => (
          <Button key={id} look="plain" className="min-w-0 max-w-full shrink!" onClick={() => onShow(id)}>
            <Crosshair size={14} aria-hidden className="shrink-0" />
            <span className="truncate">{text("show", { title })}</span>
          </Button>
        ))}
      </div>
    </li>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="font-medium text-muted text-xs">{title}</h3>
      {children}
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  const text = useTranslations("conflicts");
  const rest = sentences.length - mostSentences;
  return (
    <>
      {sentences.slice(0, mostSentences).map((sentence, place) => (
        <p key={place} className="text-pretty break-words leading-snug">
          {sentence}
        </p>
      ))}
      {rest > 0 ? <p className="text-muted">{text("more", { count: rest })}</p> : null}
    </>
  );
}

/** What somebody did meanwhile. */
function Meanwhile({ told }: { told: ToldRevision }) {
  const whole = useWhole(told);
  const moment = useMomentText();
  return (
    <li className="flex gap-2">
      <ActorMark name={told.actor.name} colour={told.actor.colour} />
      <div className="min-w-0 grow">
        <p className="flex items-baseline gap-2 text-xs leading-5">
          <span className="truncate font-medium text-ink-soft">{told.actor.name}</span>
          <When at={told.at} exact={moment(told.at)} />
        </p>
        <Sentences sentences={whole === null ? told.sentences : [whole, ...told.sentences]} />
      </div>
    </li>
  );
}
