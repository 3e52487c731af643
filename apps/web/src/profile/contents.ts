import { type Area, areas, type Indicator, type Resolved, type Responsibility } from "@puesto/domain/profile";
import type { Json } from "@puesto/domain/structure";
import { type LocalizedText, locales } from "@puesto/domain/text";

/** Words as a form holds them: blank where there are none. */
export type TypedText = Required<LocalizedText>;

/** What a form begins with. */
export const typedText = (text: LocalizedText): TypedText => ({ es: text.es ?? "", en: text.en ?? "" });

/** The languages in which something is said. */
export const saidText = (typed: TypedText): LocalizedText =>
  Object.fromEntries(
    locales.flatMap((locale) => (typed[locale].trim() === "" ? [] : [[locale, typed[locale].trim()]])),
  );

/** What is said otherwise than it is inherited. A language that is left blank is inherited: no refinement takes words away. */
const differing = (typed: TypedText, inherited: LocalizedText): LocalizedText => {
  const said = saidText(typed);
  return Object.fromEntries(
    locales.flatMap((locale) =>
      said[locale] === undefined || said[locale] === inherited[locale] ? [] : [[locale, said[locale]]],
    ),
  );
};

const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0;

/** What is kept of an overview; null where it is as it is inherited. */
export function overviewContent(typed: TypedText, inherited: LocalizedText): Json | null {
  const text = differing(typed, inherited);
  return isEmpty(text) ? null : { ...text };
}

/** Whether they are the same areas, in whatever order. */
const isSameAreas = (some: readonly Area[], others: readonly Area[]): boolean =>
  areas.every((area) => some.includes(area) === others.includes(area));

/** What a form says of a duty. */
export type TypedDuty = Pick<Responsibility, "area" | "touches" | "rank"> & { readonly text: TypedText };

/** What is kept of a duty, `before` as it was resolved; null where it is as it is inherited. */
export function dutyContent(
  { area, touches: chosen, rank, text }: TypedDuty,
  before: Resolved<Responsibility> | null,
): Json | null {
  const inherited = before?.inherited ?? null;
  // A duty does not reach into the area that it lies in.
  const touches = areas.filter((one) => one !== area && chosen.includes(one));
  if (inherited === null) return { is: "ADDED", entry: { area, touches, rank, text: { ...saidText(text) } } };
  const words = differing(text, inherited.text);
  const set = {
    ...(area === inherited.area ? {} : { area }),
    ...(isSameAreas(touches, inherited.touches) ? {} : { touches }),
    ...(rank === inherited.rank ? {} : { rank }),
    ...(isEmpty(words) ? {} : { text: { ...words } }),
  };
  return isEmpty(set) ? null : { is: "CHANGED", set };
}

/** What a form says of an indicator. */
export type TypedIndicator = Pick<Indicator, "unit" | "direction"> & { readonly name: TypedText };

/** What is kept of an indicator, likewise. */
export function indicatorContent(
  { unit, direction, name }: TypedIndicator,
  before: Resolved<Indicator> | null,
): Json | null {
  const inherited = before?.inherited ?? null;
  if (inherited === null) return { is: "ADDED", entry: { unit, direction, name: { ...saidText(name) } } };
  const words = differing(name, inherited.name);
  const set = {
    ...(unit === inherited.unit ? {} : { unit }),
    ...(direction === inherited.direction ? {} : { direction }),
    ...(isEmpty(words) ? {} : { name: { ...words } }),
  };
  return isEmpty(set) ? null : { is: "CHANGED", set };
}
