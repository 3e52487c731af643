import type { Provenance } from "@puesto/domain/profile";
import { useTranslations } from "next-intl";

/** Where the facts of an entry come from, in a word or two; undefined: the company wrote it. */
export function ProvenanceNote({ provenance }: { provenance: Provenance | undefined }) {
  const text = useTranslations("profile");
  if (provenance === undefined) return <span>{text("provenance.company")}</span>;
  switch (provenance.from) {
    case "SOURCE":
      return provenance.number === null ? (
        <span>{text("provenance.source", { part: provenance.part })}</span>
      ) : (
        <span>{text("provenance.sourceNumber", { part: provenance.part, number: provenance.number })}</span>
      );
    case "IMPLIED":
      return <span>{text("provenance.implied")}</span>;
    case "PUESTO":
      return <span>{text("provenance.catalogue")}</span>;
  }
}
