"use client";

import { CloudAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { PageHeader } from "./page-header.tsx";

/** A page that broke: a fault of ours, which trying again may pass. */
export function BrokenPage({ reset }: { error: Error; reset: () => void }) {
  const text = useTranslations("states");
  return (
    <>
      <PageHeader />
      <main className="flex grow items-center">
        <Notice
          icon={<CloudAlert size={22} aria-hidden />}
          title={text("errorTitle")}
          actions={
            <Button look="solid" onClick={reset}>
              {text("again")}
            </Button>
          }
        >
          <p>{text("errorLead")}</p>
        </Notice>
      </main>
    </>
  );
}
