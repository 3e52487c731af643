"use client";

import { type Locale, locales } from "@puesto/domain/text";
import { FileInput, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useRouter } from "../../text/navigation.ts";
import { Button } from "../../ui/button.tsx";
import { DropAnywhere, useChooser } from "../choose-files.tsx";
import { ImportBanner } from "../import-banner.tsx";
import { ImportDetails } from "../panel/import-details.tsx";
import { useImport } from "../use-import.ts";
import { companyOfFile } from "./company-called.ts";
import { CompanyForm } from "./company-form.tsx";

/**
 * Brings files into a company that has no chart yet, or makes a company of them: a button, the whole page as a place to drop them,
 * and once there are any, all about the import in the place of the button. `slug` is that of a company that is there.
 */
export function NewCompany({ slug = null }: { slug?: string | null }) {
  const text = useTranslations("import");
  const locale = useLocale();
  const router = useRouter();
  const importing = useImport(slug, slug === null ? companyOfFile : noNewCompany);
  const { chooser, choose } = useChooser(importing.choose);
  const { state } = importing;
  const step = state?.step;
  const made = step?.name === "done" ? step.result.company.slug : null;
  useEffect(() => {
    if (made === null) return;
    if (made === slug) router.refresh();
    else router.push(`/${made}`);
  }, [made, slug, router]);
  return (
    <>
      {chooser}
      <DropAnywhere isOff={step?.name === "writing" || made !== null} onFiles={importing.choose} />
      {state === null ? (
        <div className="flex flex-wrap gap-2">
          <Button look="solid" onClick={choose}>
            <FileInput size={16} aria-hidden />
            {text(slug === null ? "newCompany" : "button")}
          </Button>
          {/* Whoever has no file begins with the top, and adds the rest on the chart. */}
          <Button onClick={() => importing.choose([topAlone(text("beginningTop"), locale, text("beginningCalled"))])}>
            <Plus size={16} aria-hidden />
            {text("begin")}
          </Button>
        </div>
      ) : (
        <div className="w-full overflow-hidden rounded-2xl border border-line bg-surface text-left text-ink shadow-card">
          <ImportBanner importing={importing} preview={null} />
          <div className="pt-5">
            <ImportDetails importing={importing} onChooseFiles={choose}>
              {state.newCompany === null ? null : (
                <CompanyForm
                  company={state.newCompany}
                  isTaken={isTaken(step)}
                  isFixed={step?.name === "writing" || made !== null}
                  onCall={importing.callIt}
                />
              )}
            </ImportDetails>
          </div>
        </div>
      )}
    </>
  );
}

/** A company of one role, in one language, as our own CSV has it. */
const topAlone = (title: string, locale: Locale, called: string): File =>
  new File(
    [
      `record,id,reports_to,title_es,title_en\nrole,top,,${locales.map((one) => (one === locale ? title : "")).join()}\n`,
    ],
    `${called}.csv`,
  );

/** Files that are brought to a company are for that company. */
const noNewCompany = () => null;

/** The company that was to be made is there: it stands at a revision. */
const isTaken = (step: NonNullable<ReturnType<typeof useImport>["state"]>["step"] | undefined): boolean =>
  step?.name === "refused" && step.refusals.some(({ code }) => code === "STALE_REVISION");
