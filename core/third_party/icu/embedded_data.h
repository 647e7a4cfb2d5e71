// The ICU data item that the build compiles in (see CMakeLists.txt here).

#ifndef COMPOSER_GUARD_THIRD_PARTY_ICU_EMBEDDED_DATA_H_
#define COMPOSER_GUARD_THIRD_PARTY_ICU_EMBEDDED_DATA_H_

// nfkc_cf.nrm as the ICU source ships it: header, indexes, trie, mappings.
extern "C" alignas(16) const unsigned char cg_icu_nfkc_cf[];

#endif  // COMPOSER_GUARD_THIRD_PARTY_ICU_EMBEDDED_DATA_H_
