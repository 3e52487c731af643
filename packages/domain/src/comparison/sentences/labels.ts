import type { LocalizedText } from "../../text.ts";
import type { Likeness } from "../compare.ts";
import labels from "./labels.json" with { type: "json" };

type Label = Required<LocalizedText>;

/** What it is called how alike subjects are. */
export const likenessLabels: { readonly [One in Likeness]: Label } = labels.likenesses;

/** What the rows of an exported comparison are called. */
export const rowLabels: {
  readonly [Row in
    | "title"
    | "row"
    | "likeness"
    | "overview"
    | "reportsTo"
    | "reports"
    | "oversees"
    | "coordinatesWith"
    | "duties"
    | "area"
    | "indicators"
    | "pay"
    | "points"
    | "touching"
    | "nobody"
    | "unstated"]: Label;
} = labels.rows;
