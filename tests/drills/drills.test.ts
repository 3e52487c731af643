import { afterAll, beforeAll, expect, it } from "vitest";
import { type Fleet, startFleet } from "../fleet/fleet.ts";
import { drills, make } from "./all.ts";
import { type Ground, groundOn } from "./traffic.ts";

let fleet: Fleet;
let ground: Ground;
beforeAll(async () => {
  fleet = await startFleet({ apis: 2, roles: 250 });
  ground = await groundOn(fleet, { seed: 7, writers: 8, answers: 25 });
});
afterAll(() => fleet.stop());

it.each(drills)("$sentence", async (drill) => {
  const { findings, figures } = await make(drill, ground);
  expect(findings, figures.join("\n")).toEqual([]);
});
