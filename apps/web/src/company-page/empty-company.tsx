import { FileInput } from "lucide-react";
import { useTranslations } from "next-intl";
import { NewCompany } from "../interchange/index.ts";
import { PageHeader } from "../page/page-header.tsx";
import { CompanySwitcher } from "../structure/company/company-switcher.tsx";
import { ImportCommand } from "../structure/company/import-command.tsx";
import { Notice } from "../ui/notice.tsx";

/** A company without roles: says how they come in. */
export function EmptyCompany({ slug, name }: { slug: string; name: string }) {
  const text = useTranslations("states");
  const files = useTranslations("import");
  return (
    <>
      <PageHeader place={<CompanySwitcher slug={slug} name={name} />} />
      <main className="flex grow items-center overflow-y-auto">
        <Notice icon={<FileInput size={22} aria-hidden />} title={text("emptyTitle", { company: name })}>
          <p>{text("emptyLead")}</p>
          <div className="my-5 flex flex-col items-center">
            <NewCompany slug={slug} />
          </div>
          <p className="text-xs">{text("emptyFormats")}</p>
          <p className="mt-5 text-xs">{files("emptyOr")}</p>
          <ImportCommand slug={slug} />
        </Notice>
      </main>
    </>
  );
}
