import * as fc from "fast-check";
import { anyLocalizedText } from "../../testing/arbitraries.ts";
import {
  areas,
  directions,
  dutyRanks,
  type Indicator,
  indicatorUnits,
  type Profile,
  type Responsibility,
} from "../profile.ts";
import type { EntryRefinement, ProfileRefinement } from "./refinement.ts";

const keys = ["plan", "team", "market", "sales", "systems", "review"] as const;

const anyArea = () => fc.constantFrom(...areas);
const anyAreas = () =>
  fc
    .record({ area: anyArea(), others: fc.subarray([...areas], { maxLength: 3 }) })
    .map(({ area, others }) => ({ area, touches: others.filter((other) => other !== area) }));
const anyDutyFields = (): fc.Arbitrary<Omit<Responsibility, "key">> =>
  fc
    .record({ placed: anyAreas(), rank: fc.constantFrom(...dutyRanks), text: anyLocalizedText() })
    .map(({ placed, rank, text }) => ({ ...placed, rank, text }));
const anyIndicatorFields = (): fc.Arbitrary<Omit<Indicator, "key">> =>
  fc.record({
    name: anyLocalizedText(),
    unit: fc.constantFrom(...indicatorUnits),
    direction: fc.constantFrom(...directions),
  });

const keyed = <Fields>(fields: fc.Arbitrary<Fields>): fc.Arbitrary<readonly (Fields & { readonly key: string })[]> =>
  fc
    .uniqueArray(fc.constantFrom(...keys))
    .chain((chosen) => fc.tuple(...chosen.map((key) => fields.map((one) => ({ key, ...one })))));

/** For tests: any profile, its duties and indicators among a few keys. */
export const anyProfile = (): fc.Arbitrary<Profile> =>
  fc.record({
    overview: fc.oneof(fc.constant({}), anyLocalizedText()),
    responsibilities: keyed(anyDutyFields()),
    indicators: keyed(anyIndicatorFields()),
  });

const anyEntryRefinements = <Entry extends { readonly key: string }>(fields: fc.Arbitrary<Omit<Entry, "key">>) =>
  fc.uniqueArray(fc.constantFrom(...keys)).chain((chosen) =>
    fc.tuple(
      ...chosen.map(
        (key): fc.Arbitrary<EntryRefinement<Entry>> =>
          fc.oneof(
            fc.constant({ key, is: "LEFT_OUT" as const }),
            fields.map((set) => ({ key, is: "CHANGED" as const, set })),
            fields.map((entry) => ({ key, is: "ADDED" as const, entry })),
          ),
      ),
    ),
  );

/** For tests: any refinement, whether or not it fits a profile. */
export const anyRefinement = (): fc.Arbitrary<ProfileRefinement> =>
  fc.record({
    overview: fc.oneof(fc.constant({}), anyLocalizedText()),
    responsibilities: anyEntryRefinements<Responsibility>(anyDutyFields()),
    indicators: anyEntryRefinements<Indicator>(anyIndicatorFields()),
  });
