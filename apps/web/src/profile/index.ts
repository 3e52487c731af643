export { saidText, typedText } from "./contents.ts";
export { OriginMark } from "./origin-mark.tsx";
export { ProfileParts } from "./profile-parts.tsx";
export { ProvenanceNote } from "./provenance-note.tsx";
export { RoleProfile } from "./role-profile.tsx";
export { kindsIn, profileIn, type ShownProfile } from "./subject.ts";
