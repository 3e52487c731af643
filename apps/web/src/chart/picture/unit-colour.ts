import type { CSSProperties } from "react";

/** The hue of a unit, in degrees: units that follow each other in the list are as far apart as can be (the golden angle). */
export const unitHue = (unitNumber: number): number => Math.round((255 + unitNumber * 137.508) % 360);

/** A unit's colours as variables: `--unit` for marks, `--unit-ink` for words; grey for none. The theme gives their lightness. */
export function unitColour(unitNumber: number): CSSProperties {
  const chroma = unitNumber < 0 ? "0" : "1";
  const variables: Record<`--${string}`, string> = {
    "--unit-hue": String(unitHue(unitNumber)),
    "--unit-chroma": chroma,
  };
  return variables;
}
