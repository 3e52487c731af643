import { Columns3 } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Link } from "../text/navigation.ts";
import { buttonLook } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { directorsAddress } from "../view/comparison-address.ts";
import { ColumnTitle } from "./column-title.tsx";
import type { CompareRolesQuery } from "./comparison.generated.ts";

/** Stands in for a comparison that cannot be: why, what is chosen so far, and what to do. */
export async function NothingCompared({
  slug,
  compared: { subjects, refusals },
  add,
}: {
  slug: string;
  compared: NonNullable<CompareRolesQuery["compareRoles"]>;
  add: ReactNode;
}) {
  const text = await getTranslations("compare");
  return (
    <Notice
      icon={<Columns3 size={22} aria-hidden />}
      title={text("choose")}
      actions={
        <>
          {add}
          <Link href={directorsAddress(`/${slug}`)} prefetch={false} className={buttonLook("outline")}>
            {text("directors")}
          </Link>
        </>
      }
    >
      {subjects.length > 0 ? (
        <ul aria-label={text("chosen")} className="mb-4 flex flex-col gap-2 text-ink">
          {subjects.map((subject) => (
            <li
              key={subject.role?.id ?? subject.kind?.key}
              className="rounded-xl border border-line bg-surface px-3 py-2 text-left"
            >
              <ColumnTitle slug={slug} subject={subject} among={subjects} />
            </li>
          ))}
        </ul>
      ) : null}
      {refusals.map(({ code, message, remedy }) => (
        <p key={`${code} ${message}`}>
          {message} {remedy}
        </p>
      ))}
    </Notice>
  );
}
