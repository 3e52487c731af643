import type { Spacing } from "@puesto/chart";

/** The size of a card and the room around it, in pixels at zoom 1. A file without imports that run: what measures the chart reads it in Node. */
export const spacing: Spacing = { cardWidth: 236, cardHeight: 92, gap: 24, levelGap: 60 };
