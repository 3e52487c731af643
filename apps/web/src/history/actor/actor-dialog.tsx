"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button, IconButton } from "../../ui/button.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { type Actor, actorColourNames, actorColours, cleanName, nameCharacters } from "./actor.ts";
import { becomeActor } from "./actor-store.ts";

/** Lets whoever edits in this browser give a name and a colour. */
export function ActorDialog({ actor, isOpen, onClose }: { actor: Actor; isOpen: boolean; onClose: () => void }) {
  const text = useTranslations("actor");
  const role = useTranslations("role");
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/20 dark:bg-black/50" />
        <Dialog.Popup
          initialFocus={field}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[calc(100vw-2rem)] max-w-sm -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-raised p-5 shadow-modal outline-none"
        >
          <div className="flex items-center justify-between">
            <Dialog.Title className="font-semibold text-base tracking-tight">{text("title")}</Dialog.Title>
            <IconButton label={role("close")} className="-mr-2" onClick={onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <Dialog.Description className="mt-1 mb-4 text-pretty text-muted">{text("lead")}</Dialog.Description>
          <ActorForm actor={actor} field={field} onDone={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function ActorForm({
  actor,
  field,
  onDone,
}: {
  actor: Actor;
  field: React.RefObject<HTMLInputElement | null>;
  onDone: () => void;
}) {
  const text = useTranslations("actor");
  const [name, setName] = useState(actor.name ?? "");
  const [colour, setColour] = useState(actor.colour);
  const save = (event: FormEvent) => {
    event.preventDefault();
    becomeActor({ name: cleanName(name), colour });
    onDone();
  };
  return (
    <form onSubmit={save} className="flex flex-col gap-4">
      <label className="flex flex-col gap-1.5">
        <span className="font-medium text-muted text-xs">{text("name")}</span>
        <span className="flex items-center gap-2.5">
          <ActorMark name={cleanName(name)} colour={colour} size="large" />
          <input
            ref={field}
            value={name}
            maxLength={nameCharacters}
            autoComplete="name"
            placeholder={text("unnamed")}
            onChange={({ target }) => setName(target.value)}
            className="h-9 w-full rounded-lg border border-line-strong bg-surface px-3 placeholder:text-muted"
          />
        </span>
      </label>
      <fieldset>
        <legend className="mb-1.5 font-medium text-muted text-xs">{text("colour")}</legend>
        <div className="grid grid-cols-6 gap-2">
          {actorColourNames.map((each) => (
            <label
              key={each}
              title={text(`colours.${each}`)}
              style={{ backgroundColor: actorColours[each] }}
              className="relative flex h-9 items-center justify-center rounded-lg text-white outline-offset-2 has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="colour"
                className="absolute inset-0 cursor-pointer opacity-0"
                aria-label={text(`colours.${each}`)}
                checked={colour === actorColours[each]}
                onChange={() => setColour(actorColours[each])}
              />
              {colour === actorColours[each] ? <Check size={16} aria-hidden /> : null}
            </label>
          ))}
        </div>
      </fieldset>
      <Button type="submit" look="solid" className="self-end">
        {text("save")}
      </Button>
    </form>
  );
}
