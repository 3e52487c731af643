import { useTranslations } from "next-intl";
import type { CompareRolesQuery } from "./comparison.generated.ts";

type Point = NonNullable<NonNullable<CompareRolesQuery["compareRoles"]>["comparison"]>["points"][number];

/** What the points are about, in the order in which they are told. */
const topics = ["is", "ties", "duties", "indicators", "pay"] as const;
const topicOf: { readonly [Code in Point["code"]]: (typeof topics)[number] } = {
  OVERVIEW: "is",
  ANSWERS_TO: "ties",
  ANSWERS_TO_NOBODY: "ties",
  HAS_REPORTS: "ties",
  OVERSEES: "ties",
  OVERSEES_NOBODY: "ties",
  COORDINATES: "ties",
  DUTIES: "duties",
  AREA_SHARED: "duties",
  AREA_SIMILAR: "duties",
  AREA_UNIQUE: "duties",
  INDICATORS: "indicators",
  INDICATOR_SHARED: "indicators",
  PAY: "pay",
  PAY_UNSTATED: "pay",
};

/** The answer to what tells those compared apart, in sentences. */
export function ComparisonAnswer({ points }: { points: readonly Point[] }) {
  const text = useTranslations("compare");
  return (
    <section
      aria-label={text("answer")}
      className="gap-8 rounded-2xl border border-line bg-surface px-5 py-5 shadow-card md:columns-2 xl:columns-3 print:columns-2 print:rounded-none print:shadow-none"
    >
      {topics.map((topic) => {
        const told = points.filter(({ code }) => topicOf[code] === topic);
        return told.length === 0 ? null : (
          <div key={topic} className="not-first:mt-4">
            <h2 className="break-after-avoid font-medium text-muted text-xs">{text(`topics.${topic}`)}</h2>
            <ul className="mt-1.5 flex flex-col gap-1.5">
              {told.map(({ sentence }) => (
                <li key={sentence} className="break-inside-avoid text-pretty">
                  {sentence}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
