import {
  baseProfileOf,
  type Indicator,
  noRefinement,
  type Origin,
  type Resolved,
  type ResolvedProfile,
  type Responsibility,
  resolveProfile,
  roleProfileOf,
} from "@puesto/domain/profile";
import { type Locale, type LocalizedText, textIn } from "@puesto/domain/text";
import { builder, costs, inLocale } from "../graphql/builder.ts";
import { RoleType } from "../structure/index.ts";
import { ResponsibilityType } from "./duty.ts";
import { IndicatorType } from "./indicator.ts";
import { companyKinds, ofKind, provenanceIn, refinementOf } from "./kept.ts";
import { RoleKindType } from "./kind.ts";
import type { ToldProvenance } from "./provenance.ts";

const OriginType = builder.enumType("ProfileOrigin", {
  description: "Where a part of a profile comes from.",
  values: {
    INHERITED: { description: "From the kind, as it is there; in a kind of the catalogue its own." },
    CHANGED: { description: "From the kind, and said otherwise here." },
    ADDED: { description: "Here alone." },
    LEFT_OUT: { description: "In the kind, and not here." },
  } satisfies Record<Origin, object>,
});

/** A resolved profile with all that its answer needs. */
interface ProfileIn {
  readonly profile: ResolvedProfile;
  readonly provenanceOf: (key: string) => ToldProvenance;
  readonly own: Locale;
}

interface PartIn<Part> extends Omit<ProfileIn, "profile"> {
  readonly part: Resolved<Part>;
}

const OverviewType = builder.objectRef<PartIn<LocalizedText>>("ProfileOverview").implement({
  description: "What a role or a kind is, and where that comes from.",
  fields: (t) => ({
    origin: t.field({ type: OriginType, description: "Where it comes from.", resolve: ({ part }) => part.origin }),
    text: t.string({
      nullable: true,
      description: "The words; null where nobody has written any.",
      args: inLocale,
      resolve: ({ part, own }, { locale }) => textIn(part.entry, locale ?? own, own) || null,
    }),
    inherited: t.string({
      nullable: true,
      description: "The words of the kind; null where it has none.",
      args: inLocale,
      resolve: ({ part, own }, { locale }) => textIn(part.inherited ?? {}, locale ?? own, own) || null,
    }),
  }),
});

const DutyType = builder.objectRef<PartIn<Responsibility>>("ProfileResponsibility").implement({
  description: "A duty of a profile, and where it comes from.",
  fields: (t) => ({
    origin: t.field({ type: OriginType, description: "Where it comes from.", resolve: ({ part }) => part.origin }),
    responsibility: t.field({
      type: ResponsibilityType,
      description: "The duty as it holds here; one that is left out as the kind has it.",
      resolve: ({ part, provenanceOf, own }) => ({ duty: part.entry, provenance: provenanceOf(part.entry.key), own }),
    }),
    inherited: t.field({
      type: ResponsibilityType,
      nullable: true,
      description: "How the kind has it; null for one that was added.",
      resolve: ({ part: { inherited }, provenanceOf, own }) =>
        inherited === null ? null : { duty: inherited, provenance: provenanceOf(inherited.key), own },
    }),
  }),
});

const MeasureType = builder.objectRef<PartIn<Indicator>>("ProfileIndicator").implement({
  description: "An indicator of a profile, and where it comes from.",
  fields: (t) => ({
    origin: t.field({ type: OriginType, description: "Where it comes from.", resolve: ({ part }) => part.origin }),
    indicator: t.field({
      type: IndicatorType,
      description: "The indicator as it holds here; one that is left out as the kind has it.",
      resolve: ({ part, own }) => ({ indicator: part.entry, own }),
    }),
    inherited: t.field({
      type: IndicatorType,
      nullable: true,
      description: "How the kind has it; null for one that was added.",
      resolve: ({ part: { inherited }, own }) => (inherited === null ? null : { indicator: inherited, own }),
    }),
  }),
});

const ProfileType = builder.objectRef<ProfileIn>("Profile").implement({
  description:
    "What a role or a kind is there for, part by part: what it inherits, what is said otherwise here, what was added and what is left out.",
  fields: (t) => ({
    overview: t.field({
      type: OverviewType,
      description: "What it is.",
      resolve: ({ profile, ...within }) => ({ ...within, part: profile.overview }),
    }),
    responsibilities: t.field({
      type: [DutyType],
      description: "Its duties, those of the kind first and in its order; also those that are left out.",
      extensions: costs({ items: 10 }),
      resolve: ({ profile, ...within }) => profile.responsibilities.map((part) => ({ ...within, part })),
    }),
    indicators: t.field({
      type: [MeasureType],
      description: "Its indicators, likewise.",
      extensions: costs({ items: 4 }),
      resolve: ({ profile, ...within }) => profile.indicators.map((part) => ({ ...within, part })),
    }),
  }),
});

builder.objectField(RoleType, "profile", (t) =>
  t.field({
    type: ProfileType,
    description: "What the role is there for: the profile of its kind, with what is refined for this role alone.",
    extensions: costs({ own: 2 }),
    resolve: async (role, _, context) => {
      const [kinds, refinement] = await Promise.all([
        companyKinds(context, role.companyId),
        refinementOf(context, role),
      ]);
      return {
        profile: roleProfileOf(role.kind, kinds, refinement),
        provenanceOf: provenanceIn(role.kind, kinds),
        own: role.companyLocale,
      };
    },
  }),
);

builder.objectField(RoleKindType, "profile", (t) =>
  t.field({
    type: ProfileType,
    description: "What such a role is there for, with what the kind has from the one that it is based on.",
    resolve: (kind, _, context) =>
      ofKind(kind, context, (kinds) => ({
        profile: resolveProfile(baseProfileOf(kind.key, kinds), kinds.get(kind.key)?.refinement ?? noRefinement),
        provenanceOf: provenanceIn(kind.key, kinds),
        own: kind.companyLocale,
      })),
  }),
);
