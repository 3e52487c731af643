"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Keyboard, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { IconButton } from "../ui/button.tsx";
import { Keys } from "../ui/signs/keys.tsx";
import { useShortcut } from "./use-shortcut.ts";

/** Every key that does something, listed on `?`. */
export function ShortcutList() {
  const text = useTranslations("keys");
  const role = useTranslations("role");
  const [open, setOpen] = useState(false);
  const popup = useRef<HTMLDivElement>(null);
  useShortcut(["?"], () => setOpen(true));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [text("search"), ["/", "Ctrl K"]],
    [text("walk"), [text("arrows")]],
    [text("open"), [text("enter")]],
    [text("toggle"), [text("space")]],
    [text("focus"), [text("doubleClick")]],
    [text("fit"), ["F"]],
    [text("zoom"), ["+", "−"]],
    [text("menu"), [text("rightClick"), "Shift F10"]],
    [text("add"), ["N"]],
    [text("addSibling"), ["Shift N"]],
    [text("rename"), ["F2"]],
    [text("assign"), ["P"]],
    [text("move"), ["M"]],
    [text("remove"), [text("delete")]],
    [text("choose"), [`Ctrl ${text("click")}`, `Shift ${text("arrows")}`]],
    [text("lasso"), [`Shift ${text("drag")}`]],
    [text("reorder"), ["Alt", text("arrows")]],
    [text("undo"), ["Ctrl Z", "Ctrl Shift Z"]],
    [text("leave"), [text("escape")]],
    [text("list"), ["?"]],
  ];
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <IconButton label={text("title")} keys="?" className="size-8 max-md:hidden" onClick={() => setOpen(true)}>
        <Keyboard size={17} aria-hidden />
      </IconButton>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/20 dark:bg-black/50" />
        {/* The list itself takes the focus: on its button, Escape would first close what the button says of itself. */}
        <Dialog.Popup
          ref={popup}
          initialFocus={popup}
          className="fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[calc(100vw-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-raised p-5 shadow-modal outline-none"
        >
          <div className="mb-3 flex items-center justify-between">
            <Dialog.Title className="font-semibold text-base tracking-tight">{text("title")}</Dialog.Title>
            <IconButton label={role("close")} className="-mr-2" onClick={() => setOpen(false)}>
              <X size={18} aria-hidden />
            </IconButton>
          </div>
          <dl className="flex flex-col divide-y divide-line">
            {rows.map(([what, keys]) => (
              <div key={what} className="flex items-center justify-between gap-4 py-2">
                <dt>{what}</dt>
                <dd className="flex shrink-0 gap-1.5">
                  {keys.map((key) => (
                    <Keys key={key}>{key}</Keys>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
