import type { Locale } from "@puesto/domain/text";
import { cache } from "react";
import { askApi } from "../graphql/ask-api.ts";
import { CompanyHeadDocument } from "../structure/outline/outline.generated.ts";

/** The company's name and whether it exists, asked once a request. */
export const companyHead = cache((slug: string, locale: Locale) => askApi(CompanyHeadDocument, { slug, locale }));
