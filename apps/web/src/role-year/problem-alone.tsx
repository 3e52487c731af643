import { PageHeader } from "../page/page-header.tsx";
import { ProblemPage } from "../page/problem-page.tsx";

/** A page that has nothing to show but why. */
export function ProblemAlone({ problem }: { problem: Parameters<typeof ProblemPage>[0]["problem"] }) {
  return (
    <>
      <PageHeader />
      <ProblemPage problem={problem} />
    </>
  );
}
