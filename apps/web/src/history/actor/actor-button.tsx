"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "../../ui/button.tsx";
import { ActorMark } from "../../ui/signs/actor-mark.tsx";
import { ActorDialog } from "./actor-dialog.tsx";
import { useActor } from "./use-actor.ts";

/** Who one is to others, in the header: shows it, and lets one change it. */
export function ActorButton() {
  const text = useTranslations("actor");
  const { actor, shownName } = useActor();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={text("button", { name: shownName })} onClick={() => setOpen(true)}>
        <ActorMark name={actor?.name ?? null} colour={actor?.colour ?? null} size="large" />
      </IconButton>
      {actor === null ? null : <ActorDialog actor={actor} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}
