"use client";

export { BrokenPage as default } from "#page/broken-page.tsx";
