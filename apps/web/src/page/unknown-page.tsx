import { Compass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "../text/navigation.ts";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "./page-header.tsx";

/** An address that leads to no company. */
export function UnknownPage() {
  const text = useTranslations("states");
  return (
    <>
      <PageHeader />
      <main className="flex grow items-center">
        <Notice
          icon={<Compass size={22} aria-hidden />}
          title={text("unknownTitle")}
          actions={
            <Link
              href="/"
              className="inline-flex h-9 items-center rounded-lg bg-accent px-3.5 font-medium text-accent-ink hover:opacity-90"
            >
              {text("seeCompanies")}
            </Link>
          }
        >
          <p>{text("unknownLead")}</p>
        </Notice>
      </main>
    </>
  );
}
