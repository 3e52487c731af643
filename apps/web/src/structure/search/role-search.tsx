"use client";

import { Dialog } from "@base-ui/react/dialog";
import type { ShortId } from "@puesto/domain/identity";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { paletteLook } from "../../ui/popups/palette-look.ts";
import { Keys } from "../../ui/signs/keys.tsx";
import { useShortcut } from "../../view/use-shortcut.ts";
import { cardOf } from "../edit/edit-keys.tsx";
import { SearchPalette } from "./search-palette.tsx";

/** The way to any role of the company, and to all that can be done: a button in the header, `/`, or Ctrl/⌘-K. */
export function RoleSearch({ slug }: { slug: string }) {
  const text = useTranslations("search");
  const [isOpen, setOpen] = useState(false);
  // Opened again while it still leaves, it begins anew all the same.
  const [opening, setOpening] = useState(0);
  const [found, setFound] = useState<ShortId | null>(null);
  const change = (open: boolean) => {
    setOpen(open);
    if (!open) return;
    setFound(null);
    setOpening((before) => before + 1);
  };
  const leave = (role: ShortId | null) => {
    setFound(role);
    setOpen(false);
  };
  useShortcut(["/", "mod+k"], () => change(true));
  return (
    <Dialog.Root open={isOpen} onOpenChange={change}>
      <SearchButton />
      <Dialog.Portal>
        <Dialog.Backdrop className={paletteLook.backdrop} />
        {/* From the role that was found the arrows walk on; a dialog that follows has taken the focus, and keeps it. */}
        <Dialog.Popup className={paletteLook.popup} finalFocus={found === null ? true : () => cardOf(found) ?? true}>
          <Dialog.Title className="sr-only">{text("title")}</Dialog.Title>
          <SearchPalette key={opening} slug={slug} onDone={leave} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchButton() {
  const text = useTranslations("header");
  return (
    <Dialog.Trigger
      aria-keyshortcuts="/ Control+K Meta+K"
      className="flex h-9 items-center gap-2 rounded-lg border border-line bg-sunken px-2.5 text-muted transition-colors hover:border-line-strong hover:text-ink md:w-72"
    >
      <Search size={16} aria-hidden />
      <span className="grow text-left max-md:sr-only">{text("search")}</span>
      <span className="max-md:hidden">
        <Keys>/</Keys>
      </span>
    </Dialog.Trigger>
  );
}
