import { useTranslations } from "next-intl";
import { PageHeader } from "../page/page-header.tsx";
import { Skeleton } from "../ui/skeleton.tsx";

const levels = ["one", "two two", "three three three three"].map((level) => level.split(" "));

/** The shape of a company's page while its chart is on the way. */
export function LoadingCompany({ name }: { name?: string }) {
  const text = useTranslations("states");
  return (
    <>
      <PageHeader
        place={
          name === undefined ? <Skeleton className="h-5 w-40" /> : <span className="px-2 font-semibold">{name}</span>
        }
      />
      <div className="flex min-h-0 grow" role="status" aria-label={text("loading")}>
        <div className="flex grow flex-col items-center gap-12 overflow-hidden pt-24">
          {levels.map((level) => (
            <div key={level[0]} className="flex gap-6">
              {level.map((card, place) => (
                <Skeleton key={`${card}${level.length - place}`} className="h-20 w-52 rounded-xl" />
              ))}
            </div>
          ))}
        </div>
        <div className="hidden w-[23rem] shrink-0 flex-col gap-5 border-line border-l bg-surface p-5 md:flex">
          <Skeleton className="h-6 w-1/2" />
          <Skeleton className="h-44 rounded-xl" />
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="h-16 rounded-xl" />
        </div>
      </div>
    </>
  );
}
