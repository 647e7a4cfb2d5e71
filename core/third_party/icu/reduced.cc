// ICU's data loader, reduced to the one item this build carries.
//
// Takes the place of ICU's udata.cpp: `Normalizer2::getNFKCCasefoldInstance`
// asks for "nfkc_cf.nrm" and gets the table that is compiled in, so no caller
// ever sets a data folder, and no file, path or hash table code is linked.
// Every other name is U_FILE_ACCESS_ERROR, as in an ICU without data.

#include <cstring>

#include "embedded_data.h"
#include "putilimp.h"
#include "udatamem.h"
#include "unicode/udata.h"
#include "unicode/utypes.h"

namespace {

// The loader hands out pointers and never frees; one object serves all callers.
UDataMemory* Table() {
  static UDataMemory table = {
      nullptr, reinterpret_cast<const DataHeader*>(cg_icu_nfkc_cf),
      nullptr, false,
      nullptr, nullptr,
      -1};
  return &table;
}

}  // namespace

U_CAPI UDataMemory* U_EXPORT2 udata_openChoice(
    const char* path, const char* type, const char* name,
    UDataMemoryIsAcceptable* isAcceptable, void* context, UErrorCode* status) {
  if (U_FAILURE(*status)) return nullptr;
  UDataMemory* table = Table();
  if (path != nullptr || std::strcmp(type, "nrm") != 0 ||
      std::strcmp(name, "nfkc_cf") != 0) {
    *status = U_FILE_ACCESS_ERROR;
    return nullptr;
  }
  if (!isAcceptable(context, type, name, &table->pHeader->info)) {
    *status = U_INVALID_FORMAT_ERROR;
    return nullptr;
  }
  return table;
}

U_CAPI const void* U_EXPORT2 udata_getMemory(UDataMemory* data) {
  return reinterpret_cast<const char*>(data->pHeader) +
         data->pHeader->dataHeader.headerSize;
}

U_CAPI void U_EXPORT2 udata_close(UDataMemory*) {}

// The one function that UnicodeString needs of putil.cpp, which is otherwise
// about paths, time zones and code pages.
U_CAPI UBool U_EXPORT2 uprv_add32_overflow(int32_t a, int32_t b, int32_t* sum) {
  const int64_t exact = static_cast<int64_t>(a) + b;
  *sum = static_cast<int32_t>(exact);
  return exact != *sum;
}
