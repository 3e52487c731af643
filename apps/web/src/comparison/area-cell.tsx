import { Equal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Area } from "./likeness-mark.tsx";

/** What one of those compared has to do in an area: duties in words where they lie, by their numbers where they only reach to. */
export function AreaCell({ duties }: { duties: Area["cells"][number]["duties"] }) {
  const text = useTranslations("compare");
  if (duties.length === 0) return <p className="text-muted">{text("nothingHere")}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {duties.map(({ key, number, rank, text: duty, liesHere, isShared }) => {
        const label = text(rank === "MAIN" ? "mainDuty" : "furtherDuty", { number });
        return liesHere ? (
          <li
            key={key}
            className={`text-pretty ${isShared ? "-mx-2 rounded-lg border border-added border-l-4 bg-added-soft px-2 py-1.5" : ""}`}
          >
            <span className="mr-1.5 whitespace-nowrap font-medium text-muted text-xs">{label}</span>
            {isShared ? (
              <span className="mr-1.5 inline-flex items-center gap-1 align-baseline font-medium text-added text-xs">
                <Equal size={12} aria-hidden />
                {text("sameDuty")}
              </span>
            ) : null}
            {duty}
          </li>
        ) : (
          <li key={key} title={duty} className="text-muted">
            {text("touching", { duty: label })}
          </li>
        );
      })}
    </ul>
  );
}
