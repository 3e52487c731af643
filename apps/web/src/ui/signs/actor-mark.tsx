import { UserRound } from "lucide-react";

const sizes = { tiny: "size-4 text-[0.5625rem]", small: "size-5 text-[0.625rem]", large: "size-7 text-xs" } as const;

/**
 * The sign of somebody: the first letter of the name on the colour; grey where none was given. Whoever hears the page hears the
 * name beside it.
 */
export function ActorMark({
  name,
  colour,
  size = "small",
}: {
  name: string | null;
  colour: string | null;
  size?: keyof typeof sizes;
}) {
  const initial = name === null ? null : firstLetter(name);
  return (
    <span
      aria-hidden
      style={{ backgroundColor: colour ?? "#57534e" }}
      className={`inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold text-white ring-1 ring-ink/10 ring-inset dark:ring-white/25 ${sizes[size]}`}
    >
      {initial ?? <UserRound size={size === "large" ? 15 : 11} />}
    </span>
  );
}

const firstLetter = (name: string): string | null => {
  const [letter] = new Intl.Segmenter().segment(name);
  return letter?.segment.toUpperCase() ?? null;
};
