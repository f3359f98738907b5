/** Limits of parallel work. */
export interface SlotLimits {
  /** Maximum number of all organizations together, in this process. */
  total: number;
  /** Maximum number of one organization, in this process. */
  perOrganization: number;
}

/** Work that organizations may do in parallel. Work that finds no free slot is refused, it does not wait. */
export class Slots {
  private readonly used = new Map<string, number>();
  private readonly refused = new Map<string, number>();
  private total = 0;

  constructor(readonly limits: SlotLimits) {}

  /** Takes a slot. @returns a function that frees it, or null if all slots are in use */
  take(organizationId: string): (() => void) | null {
    const used = this.used.get(organizationId) ?? 0;
    if (used >= this.limits.perOrganization || this.total >= this.limits.total) {
      this.refused.set(organizationId, this.refusedOf(organizationId) + 1);
      return null;
    }
    this.used.set(organizationId, used + 1);
    this.total += 1;
    let taken = true;
    return () => {
      if (!taken) return;
      taken = false;
      this.total -= 1;
      const left = this.usedBy(organizationId) - 1;
      if (left > 0) this.used.set(organizationId, left);
      else this.used.delete(organizationId);
    };
  }

  /** Returns the number of slots that an organization uses. */
  usedBy = (organizationId: string): number => this.used.get(organizationId) ?? 0;

  /** Returns how often an organization was refused since the start of the process. */
  refusedOf = (organizationId: string): number => this.refused.get(organizationId) ?? 0;
}
