/** The sections that a viewer may enter, as the navigation has them. */
export type Groups = readonly { label: string; sections: readonly { href: string; label: string }[] }[];
