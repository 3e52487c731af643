import { Button as Base } from "@base-ui/react/button";
import type { ComponentProps, ReactNode } from "react";
import { Tooltip } from "./popups/tooltip.tsx";

const looks = {
  plain: "text-ink-soft hover:bg-sunken hover:text-ink dark:hover:bg-raised",
  outline:
    "border border-line bg-surface text-ink shadow-card hover:border-line-strong hover:bg-sunken dark:hover:bg-raised",
  solid: "bg-accent text-accent-ink hover:opacity-90",
} as const;

type ButtonProps = Omit<ComponentProps<typeof Base>, "className"> & { look?: keyof typeof looks; className?: string };

const frame =
  "inline-flex shrink-0 select-none items-center justify-center gap-1.5 rounded-lg font-medium transition-colors " +
  "disabled:pointer-events-none disabled:opacity-45 data-disabled:pointer-events-none data-disabled:opacity-45";

/** How a button with words looks; for a link that stands among buttons. */
export const buttonLook = (look: keyof typeof looks): string => `${frame} h-9 px-3 text-sm ${looks[look]}`;

/** A button with words. */
export function Button({ look = "outline", className = "", ...props }: ButtonProps) {
  return <Base className={`${buttonLook(look)} ${className}`} {...props} />;
}

/** A button with a picture only; `label` is said aloud and shown beside the pointer, `keys` after it. */
export function IconButton({
  label,
  keys,
  look = "plain",
  className = "",
  children,
  ...props
}: ButtonProps & { label: string; keys?: string; children: ReactNode }) {
  return (
    <Tooltip label={label} {...(keys ? { keys } : {})}>
      <Base aria-label={label} className={`${frame} size-9 ${looks[look]} ${className}`} {...props}>
        {children}
      </Base>
    </Tooltip>
  );
}
