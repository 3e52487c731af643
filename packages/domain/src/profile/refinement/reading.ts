import * as z from "zod/mini";
import { accepted, type Result, refused } from "../../result.ts";
import { areas, directions, dutyRanks, indicatorUnits } from "../profile.ts";
import type { CompanyKind, ProfileRefinement } from "./refinement.ts";
import { type ProfileRefusal, profileRefusal } from "./refusal.ts";

const text = z.string();
const maybe = z.exactOptional;
const localized = z.strictObject({ es: maybe(text), en: maybe(text) });

const duty = { area: z.enum(areas), touches: z.array(z.enum(areas)), rank: z.enum(dutyRanks), text: localized };
const indicator = { name: localized, unit: z.enum(indicatorUnits), direction: z.enum(directions) };
const leftOut = z.strictObject({ key: text, is: z.literal("LEFT_OUT") });

const refinementShape: z.ZodMiniType<ProfileRefinement> = z.strictObject({
  overview: localized,
  responsibilities: z.array(
    z.discriminatedUnion("is", [
      z.strictObject({ key: text, is: z.literal("ADDED"), entry: z.strictObject(duty) }),
      z.strictObject({
        key: text,
        is: z.literal("CHANGED"),
        set: z.strictObject({
          area: maybe(duty.area),
          touches: maybe(duty.touches),
          rank: maybe(duty.rank),
          text: maybe(duty.text),
        }),
      }),
      leftOut,
    ]),
  ),
  indicators: z.array(
    z.discriminatedUnion("is", [
      z.strictObject({ key: text, is: z.literal("ADDED"), entry: z.strictObject(indicator) }),
      z.strictObject({
        key: text,
        is: z.literal("CHANGED"),
        set: z.strictObject({
          name: maybe(indicator.name),
          unit: maybe(indicator.unit),
          direction: maybe(indicator.direction),
        }),
      }),
      leftOut,
    ]),
  ),
});

const kindShape: z.ZodMiniType<CompanyKind> = z.strictObject({
  key: text,
  name: localized,
  basedOn: z.nullable(text),
  refinement: refinementShape,
});

const pathTo = (start: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((so, step) => (typeof step === "number" ? `${so}[${step}]` : `${so}.${String(step)}`), start);

function read<Value>(shape: z.ZodMiniType<Value>, name: string, value: unknown): Result<Value, ProfileRefusal> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return accepted(parsed.data);
  return refused(profileRefusal("PROFILE_MALFORMED", pathTo(name, parsed.error.issues[0]?.path ?? []), {}));
}

/** Reads a refinement from JSON; `PROFILE_MALFORMED` where it has another form. Whether it fits a kind is for `refinementRefusals` to say. */
export const readRefinement = (value: unknown): Result<ProfileRefinement, ProfileRefusal> =>
  read(refinementShape, "refinement", value);

/** Reads a company's kind from JSON; `PROFILE_MALFORMED` where it has another form. */
export const readCompanyKind = (value: unknown): Result<CompanyKind, ProfileRefusal> => read(kindShape, "kind", value);
