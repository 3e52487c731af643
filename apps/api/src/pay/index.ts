import "./scheme.ts";
import "./account.ts";
import "./role-pay.ts";
