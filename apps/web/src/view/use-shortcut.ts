"use client";

import { useEffect, useEffectEvent } from "react";

/**
 * Runs `action` when one of the keys is pressed anywhere on the page, but not while somebody types, or a dialog or menu is open.
 * One that was closed is none any more, though it can be seen for a moment: whoever types fast means the page behind it.
 * `mod+k` means Ctrl or ⌘ with K; anything else is the `key` of a keyboard event.
 */
export function useShortcut(keys: readonly string[], action: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (!keys.includes(pressed(event)) || event.defaultPrevented) return;
    if (isInField(event.target) && !(event.ctrlKey || event.metaKey)) return;
    if (isTyping(event.target) && ofField.includes(pressed(event))) return;
    if (document.querySelector(openPopups) !== null) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => run(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}

const pressed = (event: KeyboardEvent): string =>
  event.ctrlKey || event.metaKey ? `mod+${event.shiftKey ? "shift+" : ""}${event.key.toLowerCase()}` : event.key;

/** What a field of text undoes and redoes itself. */
const ofField: readonly string[] = ["mod+z", "mod+shift+z", "mod+y"];

const openPopups = ["dialog", "alertdialog", "menu"].map((role) => `[role=${role}][data-open]`).join();

/** Whether keys go to a field, other than one that is leaving with its dialog. */
const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input, textarea, select")) &&
  target.closest("[role=dialog][data-closed]") === null;

/** Whether the field holds letters, which it takes back itself: a box that is ticked or a choice has nothing of the sort. */
const isTyping = (target: EventTarget | null): boolean =>
  isInField(target) &&
  target instanceof HTMLElement &&
  !target.matches("select, [type=checkbox], [type=radio], [type=range]");
