"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import { type ReactElement, type ReactNode, useState } from "react";
import { Keys } from "../signs/keys.tsx";

const itemLook =
  "flex min-h-9 cursor-pointer select-none items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none " +
  "data-highlighted:bg-sunken dark:data-highlighted:bg-line";

const popupLook =
  "max-h-(--available-height) min-w-44 origin-(--transform-origin) overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-float outline-none " +
  "transition-[opacity,scale] duration-100 data-ending-style:scale-97 data-ending-style:opacity-0 data-starting-style:scale-97 data-starting-style:opacity-0";

/** A list of choices that a button opens. */
export function Menu({
  trigger,
  align = "end",
  onOpen,
  children,
}: {
  trigger: ReactElement;
  align?: "start" | "end";
  onOpen?: () => void;
  children: ReactNode;
}) {
  // Beside its trigger, so that it belongs to the landmark that the trigger is in.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Base.Root onOpenChange={(open) => open && onOpen?.()}>
      <Base.Trigger render={trigger} />
      <span ref={setPlace} className="contents" />
      <Base.Portal container={place}>
        <Base.Positioner align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className={popupLook}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** The same beside something on the screen that was asked about; closed where there is nothing. */
export function ContextMenu({
  anchor,
  label,
  onClose,
  children,
}: {
  anchor: DOMRect | null;
  label: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Base.Root open={anchor !== null} onOpenChange={(open) => open || onClose()}>
      <span ref={setPlace} className="contents" />
      <Base.Portal container={place}>
        <Base.Positioner
          anchor={{ getBoundingClientRect: () => anchor ?? new DOMRect() }}
          positionMethod="fixed"
          align="start"
          sideOffset={4}
          className="z-50 outline-none"
        >
          <Base.Popup aria-label={label} className={popupLook}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** One of several, of which one is chosen. */
export function MenuChoices<Value extends string>({
  value,
  onChange,
  choices,
}: {
  value: Value | undefined;
  onChange: (value: Value) => void;
  choices: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange}>
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={itemLook}>
          {choice.icon ? <span className="text-muted">{choice.icon}</span> : null}
          <span className="grow">{choice.label}</span>
          <Base.RadioItemIndicator className="text-accent">
            <Check size={16} aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

/** Something to be done, and the keys for it. */
export function MenuItem({
  label,
  icon,
  keys = [],
  onChoose,
}: {
  label: string;
  icon?: ReactNode;
  keys?: readonly string[];
  onChoose: () => void;
}) {
  return (
    <MenuAction onChoose={onChoose}>
      {icon ? <span className="text-muted">{icon}</span> : null}
      <span className="grow pr-4">{label}</span>
      <span aria-hidden className="flex gap-1 max-md:hidden">
        {keys.map((key) => (
          <Keys key={key}>{key}</Keys>
        ))}
      </span>
    </MenuAction>
  );
}

/** A line that opens a further list beside it. */
export function Submenu({ label, icon, children }: { label: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={`${itemLook} data-popup-open:bg-sunken dark:data-popup-open:bg-line`}>
        {icon ? <span className="text-muted">{icon}</span> : null}
        <span className="grow pr-4">{label}</span>
        <ChevronRight size={14} aria-hidden className="text-muted" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner className="z-50 outline-none" alignOffset={-4} sideOffset={-4}>
          <Base.Popup className={popupLook}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

/** A place to go to. */
export function MenuLink({ render, children }: { render: ReactElement; children: ReactNode }) {
  return (
    <Base.Item render={render} className={itemLook}>
      {children}
    </Base.Item>
  );
}

/** Something to do; without `onChoose` it only says something. */
export function MenuAction({ onChoose, children }: { onChoose?: () => void; children: ReactNode }) {
  return (
    <Base.Item className={itemLook} {...(onChoose === undefined ? { disabled: true } : { onClick: onChoose })}>
      {children}
    </Base.Item>
  );
}

export const MenuLine = () => <Base.Separator className="mx-2 my-1 h-px bg-line" />;
