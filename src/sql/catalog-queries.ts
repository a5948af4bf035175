import type { AuditRuleDefinition, IdentityDefinition } from '../model/audit-rows';
import { sql, type Query } from './sql';

/** The identities that the audit checks, in the order of their ids. */
export const identityDefinitions: Query<IdentityDefinition> = sql`
  SELECT identity_id, name_zh, name_en, basis_zh, basis_en FROM identities ORDER BY identity_id`;

/** The rules of the audit, by level. */
export const auditRuleDefinitions: Query<AuditRuleDefinition> = sql`
  SELECT rule_id, level, severity, name_zh, name_en, meaning_zh, meaning_en
  FROM audit_rules ORDER BY level, rule_id`;
