"use client";

import { Unplug } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useTransition } from "react";
import type { ApiProblem } from "../graphql/ask.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useProblemText } from "./problem-text.ts";

const lookAgainMilliseconds = 4000;

/** Stands in for a page that the API keeps away: says what is going on, and comes back by itself. */
export function ProblemPage({ problem }: { problem: ApiProblem }) {
  const text = useTranslations("states");
  const { title, lead } = useProblemText(problem);
  const router = useRouter();
  const [looking, look] = useTransition();
  useEffect(() => {
    const looks = setInterval(() => look(() => router.refresh()), lookAgainMilliseconds);
    return () => clearInterval(looks);
  }, [router]);
  return (
    <main className="flex grow items-center">
      <Notice
        icon={<Unplug size={22} aria-hidden />}
        title={title}
        actions={
          <Button look="solid" onClick={() => look(() => router.refresh())}>
            {looking ? text("retrying") : text("again")}
          </Button>
        }
      >
        <p>{lead}</p>
      </Notice>
    </main>
  );
}
