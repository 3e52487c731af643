const tones = {
  quiet: "border-line bg-sunken text-muted dark:bg-raised",
  inverse: "border-canvas/25 text-canvas/80",
  onAccent: "border-accent-ink/35 text-accent-ink/90",
} as const;

/** A key of the keyboard. */
export function Keys({ children, tone = "quiet" }: { children: string; tone?: keyof typeof tones }) {
  return (
    <kbd
      className={`inline-flex h-5 min-w-5 items-center whitespace-nowrap justify-center rounded border px-1 font-medium font-sans text-[0.6875rem] leading-none ${tones[tone]}`}
    >
      {children}
    </kbd>
  );
}
