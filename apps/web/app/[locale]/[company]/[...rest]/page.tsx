import { notFound } from "next/navigation";

/** Any deeper address: an unknown page, said in its language. */
export default function Page() {
  notFound();
}
