export { UnknownPage as default } from "#page/unknown-page.tsx";
