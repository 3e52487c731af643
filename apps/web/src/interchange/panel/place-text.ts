import { useTranslations } from "next-intl";

/** Where something is in the files: the file and its line; nothing where it is about all of them. */
export function usePlaceText(): (place: {
  readonly file?: string | null | undefined;
  readonly line?: number | null | undefined;
}) => string {
  const text = useTranslations("import");
  return ({ file, line }) => (file == null ? "" : line == null ? file : text("place", { file, line }));
}
