import type { DatasetEntry, DatasetListing } from '../model/manifest';
import { splitOnce } from './address-fields';
import type { ScreenName } from './route';

/** The id of the dataset that an address asks for, whether there is one or not; null where it asks for none. */
export function askedDataset(hash: string): string | null {
  return new URLSearchParams(splitOnce(hash, '?')[1]).get('dataset');
}

/** The dataset that an address names, read before there is a catalog for the rest of it; else the first listed. */
export function addressDataset(hash: string, listing: DatasetListing): DatasetEntry {
  const id = askedDataset(hash);
  return listing.find((entry) => entry.id === id) ?? listing[0];
}

/** Whether an address still names the dataset that is open. */
export function namesOpenDataset(
  hash: string,
  { listing, open }: { readonly listing: DatasetListing; readonly open: DatasetEntry },
): boolean {
  return addressDataset(hash, listing).id === open.id;
}

/** The address of a screen of the dataset that another address asks for, while neither is open. */
export function screenHash(screen: ScreenName, hash: string): string {
  const dataset = askedDataset(hash);
  return `#/${screen}${dataset === null ? '' : `?${new URLSearchParams({ dataset })}`}`;
}
