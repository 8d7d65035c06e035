//! Interfaces for C and C++, from their descriptions.

use super::describe::{InterfaceDescription, MethodDescription, TypeDescription};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use windows_core::GUID;

/// A header for C and C++ that declares interfaces: their vtables in order, their IIDs, and what they
/// need besides. What they continue, and the interfaces that their methods pass, are declared as well.
///
/// On Windows it includes the MAPI headers and declares what those do not have. Elsewhere, and where
/// `MAPI_STANDALONE` is defined, it needs no other header: structs are declared without their fields,
/// and text is `TCHAR`. In C, and where `CINTERFACE` is defined, an interface is a struct with an
/// `lpVtbl`, as MIDL has it.
///
/// ```
/// use mapi_core::IMAPIGetSession;
/// use mapi_core::boundary::header::c_header;
///
/// let header = c_header(&[IMAPIGetSession::DESCRIPTION]);
/// assert!(header.contains("virtual HRESULT STDMETHODCALLTYPE GetMAPISession(IUnknown **session) = 0;"));
/// ```
pub fn c_header(interfaces: &[&'static InterfaceDescription]) -> String {
    let header = Header::new(interfaces);
    let mut out = String::new();
    // Writing to a string does not fail.
    let _ = header.write(&mut out);
    out
}

/// The interfaces that MinGW's headers declare, which are those of Microsoft's MAPI headers and of COM
/// as far as both have them.
const HEADER_INTERFACES: &str = "IABContainer IABLogon IABProvider IAddrBook IAttach IClassFactory \
    IDistList IEnumSTATSTG ILockBytes IMAPIAdviseSink IMAPIContainer IMAPIControl IMAPIFolder IMAPIForm \
    IMAPIFormAdviseSink IMAPIFormContainer IMAPIFormFactory IMAPIFormInfo IMAPIFormMgr \
    IMAPIMessageSite IMAPIProgress IMAPIProp IMAPISession IMAPIStatus IMAPISupport IMAPITable \
    IMAPIViewAdviseSink IMAPIViewContext IMSLogon IMSProvider IMailUser IMalloc IMessage \
    IMsgServiceAdmin IMsgStore IPersist IPersistMessage IPersistStream IPersistStreamInit IProfAdmin \
    IProfSect IPropData IProviderAdmin ISequentialStream ISpoolerHook IStorage IStream ITableData \
    ITnef IUnknown IXPLogon IXPProvider";

/// The types that those headers declare.
const HEADER_TYPES: &str = "ADRENTRY ADRLIST ADRPARM BLOB BOOL BOOLEAN CALLERRELEASE ENTRYID ENTRYLIST \
    FILETIME FORMPRINTSETUP FlagList GUID HANDLE HFONT HFRMREG HICON HKEY HRESULT HWND \
    LPALLOCATEBUFFER LPALLOCATEMORE LPFNBUTTON LPFNDISMISS LPFREEBUFFER LPOLESTR MAPIERROR MAPINAMEID MAPIUID \
    NOTIFICATION NOTIFKEY OPTIONDATA PROPVARIANT RECT SAVEOPTS SBinary SMAPIFormInfoArray \
    SMAPIFormPropArray SMAPIVerbArray SMessageClassArray SNB SPropProblemArray SPropTagArray SPropValue \
    SRestriction SRow SRowSet SSortOrderSet STATSTG STnefProblemArray TCHAR VARTYPE";

/// What C writes for a type of Rust that has another name there.
const RUST_TYPES: &[(&str, &str)] = &[
    ("AccountMemory", "void *"),
    ("CALLERRELEASE", "CALLERRELEASE *"),
    ("CallbackContext", "void *"),
    ("Connection", "ULONG_PTR"),
    ("DoomedObject", "void *"),
    ("KeptPropTags", "SPropTagArray *"),
    ("KeptProps", "SPropValue *"),
    ("SpoolerData", "void *"),
    ("TaskBytes", "void"),
    ("TnefData", "void *"),
    ("TransportData", "void"),
    ("UiParam", "ULONG_PTR"),
    ("c_void", "void"),
    ("f32", "float"),
    ("f64", "double"),
    ("i16", "SHORT"),
    ("i32", "LONG"),
    ("i64", "LONGLONG"),
    ("i8", "CHAR"),
    ("isize", "LONG_PTR"),
    ("u16", "USHORT"),
    ("u32", "ULONG"),
    ("u64", "ULONGLONG"),
    ("u8", "BYTE"),
    ("usize", "ULONG_PTR"),
];

/// Types of those headers, as they are where there is no header.
const STANDALONE: &[(&str, &str)] = &[
    ("BOOL", "typedef int BOOL;"),
    ("BOOLEAN", "typedef unsigned char BOOLEAN;"),
    ("CALLERRELEASE", "typedef void CALLERRELEASE(void);"),
    ("GUID", ""),
    ("HANDLE", "typedef void *HANDLE;"),
    ("HFRMREG", "typedef ULONG HFRMREG;"),
    ("HKEY", "typedef void *HKEY;"),
    ("HRESULT", ""),
    ("HWND", "typedef void *HWND;"),
    ("LPOLESTR", "typedef WCHAR *LPOLESTR;"),
    ("SAVEOPTS", "typedef ULONG SAVEOPTS;"),
    ("SNB", "typedef WCHAR **SNB;"),
    ("TCHAR", "typedef CHAR TCHAR;"),
    ("VARTYPE", "typedef USHORT VARTYPE;"),
];

/// Names that C, C++ or windows.h take.
const TAKEN: &str = "auto bool break case catch char class const continue default delete do double else \
    enum explicit export extern far float for friend goto if in inline int interface long namespace near \
    new operator out private protected public register return short signed sizeof small static struct \
    switch template this throw try typedef typename union unsigned using virtual void volatile while";

fn is_in(list: &str, name: &str) -> bool {
    list.split_whitespace().any(|known| known == name)
}

struct Header {
    /// Those that were asked for and those that they continue, ancestors first.
    declared: Vec<&'static InterfaceDescription>,
    /// The interfaces that methods pass.
    passed: BTreeSet<&'static str>,
    /// The named types of parameters.
    types: BTreeMap<&'static str, &'static TypeDescription>,
}

impl Header {
    fn new(interfaces: &[&'static InterfaceDescription]) -> Self {
        let mut header = Self {
            declared: Vec::new(),
            passed: BTreeSet::new(),
            types: BTreeMap::new(),
        };
        for interface in interfaces {
            header.declare(interface);
        }
        header
    }

    fn declare(&mut self, interface: &'static InterfaceDescription) {
        if self
            .declared
            .iter()
            .any(|known| known.name == interface.name)
        {
            return;
        }
        if let Some(base) = interface.base {
            self.declare(base);
        }
        self.declared.push(interface);
        for ty in interface.types {
            self.types.insert(ty.name, ty);
        }
        let methods = interface.methods.iter();
        for param in methods.flat_map(|method| method.params) {
            self.passed.extend(passed(param.ty));
        }
    }

    fn write(&self, out: &mut String) -> std::fmt::Result {
        let names: Vec<&str> = self.declared.iter().map(|known| known.name).collect();
        let last = names.last().copied().unwrap_or("MAPI");
        let guard = format!("MAPI_CORE_{}_{}_H", names.len(), last.to_uppercase());
        writeln!(out, "/* {} */", names.join(", "))?;
        writeln!(out, "#ifndef {guard}\n#define {guard}\n")?;
        out.push_str(PREAMBLE);
        self.forward(out)?;
        self.type_names(out)?;
        for interface in &self.declared {
            if interface.base.is_some() {
                self.interface(interface, out)?;
            }
        }
        writeln!(out, "#endif")
    }

    /// The names of interfaces, for those that come before they are declared.
    fn forward(&self, out: &mut String) -> std::fmt::Result {
        let mut names = self.passed.clone();
        names.extend(self.declared.iter().map(|known| known.name));
        names.remove("IUnknown");
        for name in names {
            let declaration = format!("typedef struct {name} {name};");
            if is_in(HEADER_INTERFACES, name) {
                writeln!(out, "#ifndef MAPI_HEADERS\n{declaration}\n#endif")?;
            } else {
                writeln!(out, "{declaration}")?;
            }
        }
        writeln!(out)
    }

    /// The types that no header has, or that there is no header for.
    fn type_names(&self, out: &mut String) -> std::fmt::Result {
        for (name, ty) in &self.types {
            let standalone = STANDALONE.iter().find(|(known, _)| known == name);
            if let Some((_, declaration)) = standalone {
                if !declaration.is_empty() {
                    writeln!(out, "#ifndef MAPI_HEADERS\n{declaration}\n#endif")?;
                }
                continue;
            }
            if !is_c_name(name) {
                continue;
            }
            let declaration = if is_function(name) {
                format!("typedef void (*{name})(void);")
            } else if let Some(number) = number(ty) {
                format!("typedef {number} {name};")
            } else {
                format!("typedef struct {name} {name};")
            };
            let absent = if is_in(HEADER_TYPES, name) {
                "#ifndef MAPI_HEADERS".to_string()
            } else {
                // For whoever has a header with it.
                format!("#ifndef MAPI_HAS_{name}")
            };
            writeln!(out, "{absent}\n{declaration}\n#endif")?;
        }
        writeln!(out)
    }

    fn interface(
        &self,
        interface: &'static InterfaceDescription,
        out: &mut String,
    ) -> std::fmt::Result {
        let InterfaceDescription { name, iid, .. } = *interface;
        let base = interface.base.map_or("IUnknown", |base| base.name);
        let known = is_in(HEADER_INTERFACES, name);
        if known {
            writeln!(out, "#ifndef MAPI_HEADERS")?;
        }
        match iid {
            Some(iid) => writeln!(
                out,
                "/* {name}: {} */\n{}",
                hyphenated(&iid),
                definition(name, &iid)
            )?,
            None => writeln!(out, "/* {name}: its IID was never published */")?,
        }
        writeln!(out, "#ifdef MAPI_CLASSES")?;
        writeln!(out, "struct {name} : public {base} {{")?;
        let slots = named_slots(interface);
        let inherited = slots.len() - interface.methods.len();
        for (slot_name, method) in &slots[inherited..] {
            let params = self.parameters(method, None);
            writeln!(
                out,
                "    virtual {} STDMETHODCALLTYPE {slot_name}({params}) = 0; /* {} */",
                returned(method),
                method.slot
            )?;
        }
        writeln!(out, "}};\n#else")?;
        writeln!(out, "typedef struct {name}Vtbl {{")?;
        for (slot_name, method) in &slots {
            let params = self.parameters(method, Some(name));
            writeln!(
                out,
                "    {} (STDMETHODCALLTYPE *{slot_name})({params}); /* {} */",
                returned(method),
                method.slot
            )?;
        }
        writeln!(out, "}} {name}Vtbl;")?;
        writeln!(
            out,
            "struct {name} {{\n    const {name}Vtbl *lpVtbl;\n}};\n#endif"
        )?;
        if known {
            writeln!(out, "#endif")?;
        }
        writeln!(out)
    }

    fn parameters(&self, method: &MethodDescription, this: Option<&str>) -> String {
        let mut all: Vec<String> = Vec::new();
        all.extend(this.map(|interface| format!("{interface} *This")));
        for param in method.params {
            let name = if is_in(TAKEN, param.name) {
                format!("{}_", param.name)
            } else {
                param.name.to_string()
            };
            all.push(self.typed(param.ty, &name));
        }
        all.join(", ")
    }

    /// A declaration of the name.
    fn typed(&self, ty: &str, name: &str) -> String {
        let c = self.c_type(ty);
        let space = if c.ends_with('*') { "" } else { " " };
        format!("{c}{space}{name}")
    }

    fn c_type(&self, ty: &str) -> String {
        if let Some(pointee) = ty.strip_prefix("*mut ") {
            return pointer(self.pointee(pointee));
        }
        if let Some(pointee) = ty.strip_prefix("*const ") {
            let pointee = self.pointee(pointee);
            return pointer(if pointee.ends_with('*') {
                format!("{pointee}const")
            } else {
                format!("const {pointee}")
            });
        }
        if let Some(interface) = interface_of(ty) {
            return format!("{} *", last(interface));
        }
        if let Some(block) = inside(ty, "TaskBlock") {
            return pointer(self.c_type(block));
        }
        self.named(last(ty))
    }

    /// What a pointer points to: units of text are no numbers.
    fn pointee(&self, ty: &str) -> String {
        match ty {
            "u16" => "WCHAR".into(),
            ty => self.c_type(ty),
        }
    }

    fn named(&self, name: &str) -> String {
        if name == "TaskBlock" {
            return "void *".into();
        }
        let known = RUST_TYPES.iter().find(|(rust, _)| *rust == name);
        if let Some((_, c)) = known {
            return (*c).into();
        }
        if is_in(HEADER_TYPES, name) || is_c_name(name) {
            return name.into();
        }
        let number = self.types.get(name).and_then(|ty| number(ty));
        number.unwrap_or(name).into()
    }
}

const PREAMBLE: &str = r#"#if defined(_WIN32) && !defined(MAPI_STANDALONE)
#define MAPI_HEADERS
#include <windows.h>
#include <ole2.h>
#include <ocidl.h>
#include <mapidefs.h>
#include <mapix.h>
#include <mapispi.h>
#include <mapiform.h>
#include <mapiutil.h>
#include <mapihook.h>
#include <imessage.h>
#include <tnef.h>
#elif !defined(MAPI_CORE_STANDALONE)
#define MAPI_CORE_STANDALONE
#include <stddef.h>
#include <stdint.h>
typedef char CHAR;
typedef uint8_t BYTE;
typedef int16_t SHORT;
typedef uint16_t USHORT;
typedef int32_t LONG;
typedef uint32_t ULONG;
typedef int64_t LONGLONG;
typedef uint64_t ULONGLONG;
typedef intptr_t LONG_PTR;
typedef uintptr_t ULONG_PTR;
typedef int32_t HRESULT;
#ifdef __cplusplus
typedef char16_t WCHAR;
#else
typedef uint16_t WCHAR;
#endif
typedef struct GUID {
    uint32_t Data1;
    uint16_t Data2;
    uint16_t Data3;
    uint8_t Data4[8];
} GUID;
#if defined(__i386__) && defined(_WIN32)
#define STDMETHODCALLTYPE __attribute__((stdcall))
#else
#define STDMETHODCALLTYPE
#endif
#if defined(__cplusplus) && !defined(CINTERFACE)
struct IUnknown {
    virtual HRESULT STDMETHODCALLTYPE QueryInterface(const GUID *iid, void **object) = 0;
    virtual ULONG STDMETHODCALLTYPE AddRef() = 0;
    virtual ULONG STDMETHODCALLTYPE Release() = 0;
};
#else
typedef struct IUnknown IUnknown;
typedef struct IUnknownVtbl {
    HRESULT (STDMETHODCALLTYPE *QueryInterface)(IUnknown *This, const GUID *iid, void **object);
    ULONG (STDMETHODCALLTYPE *AddRef)(IUnknown *This);
    ULONG (STDMETHODCALLTYPE *Release)(IUnknown *This);
} IUnknownVtbl;
struct IUnknown {
    const IUnknownVtbl *lpVtbl;
};
#endif
#endif

#if defined(__cplusplus) && !defined(CINTERFACE)
#define MAPI_CLASSES
#endif
/* Where INITGUID is defined, the IIDs are, and elsewhere only their names. */
#ifdef __cplusplus
#define MAPI_IID extern "C" const GUID
#else
#define MAPI_IID extern const GUID
#endif

"#;

/// The name of each slot, as it is unique in the vtable.
fn named_slots(
    interface: &'static InterfaceDescription,
) -> Vec<(String, &'static MethodDescription)> {
    let mut seen = BTreeSet::new();
    let slots = interface.slots().map(|(owner, method)| {
        let name = if seen.insert(method.name) {
            method.name.to_string()
        } else {
            format!("{}_{}", owner.name, method.name)
        };
        (name, method)
    });
    slots.collect()
}

fn returned(method: &MethodDescription) -> String {
    match method.ret {
        "" => "void".into(),
        ret => {
            let name = last(ret);
            let rust = RUST_TYPES.iter().find(|(rust, _)| *rust == name);
            match rust {
                Some((_, c)) => (*c).into(),
                None if is_in(HEADER_TYPES, name) || is_c_name(name) => name.into(),
                None => "ULONG".into(),
            }
        }
    }
}

fn pointer(pointee: String) -> String {
    let space = if pointee.ends_with('*') { "" } else { " " };
    format!("{pointee}{space}*")
}

/// The interface of `Ref<IFoo>` and `Option<IFoo>`.
fn interface_of(ty: &str) -> Option<&str> {
    inside(ty, "Ref").or_else(|| inside(ty, "Option"))
}

/// What stands in `Name<…>`, behind any path.
fn inside<'a>(ty: &'a str, name: &str) -> Option<&'a str> {
    let (outer, rest) = ty.split_once('<')?;
    (last(outer) == name)
        .then(|| rest.strip_suffix('>'))
        .flatten()
}

/// The interface that a parameter passes.
fn passed(ty: &'static str) -> Option<&'static str> {
    let ty = ty.rsplit("*mut ").next()?.rsplit("*const ").next()?;
    interface_of(ty).map(last)
}

/// The last name of a path.
fn last(path: &str) -> &str {
    let path = path.split('<').next().unwrap_or(path);
    path.rsplit("::").next().unwrap_or(path).trim()
}

/// Whether it is a name as C has them: `SPropValue`, `HBODY`, `FBUser`, and not `OpenFlags`.
fn is_c_name(name: &str) -> bool {
    let capitals = name.chars().take_while(char::is_ascii_uppercase).count();
    capitals >= 2 || is_in(HEADER_TYPES, name)
}

fn is_function(name: &str) -> bool {
    ["LPFN", "PFN", "LPALLOCATE", "LPFREE"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// The number that a type is, as far as its size tells.
fn number(ty: &TypeDescription) -> Option<&'static str> {
    if ty.size != ty.align {
        return None;
    }
    match ty.size {
        1 => Some("BYTE"),
        2 => Some("USHORT"),
        4 if cfg!(target_pointer_width = "32") && is_handle(ty) => Some("ULONG_PTR"),
        4 => Some("ULONG"),
        8 if is_handle(ty) => Some("ULONG_PTR"),
        8 => Some("ULONGLONG"),
        _ => None,
    }
}

fn hyphenated(iid: &GUID) -> String {
    format!("{iid:?}").to_lowercase()
}

fn definition(name: &str, iid: &GUID) -> String {
    let bytes: Vec<String> = iid
        .data4
        .iter()
        .map(|byte| format!("{byte:#04x}"))
        .collect();
    format!(
        "#ifdef INITGUID\nMAPI_IID IID_{name};\nconst GUID IID_{name} = {{{:#010x}, {:#06x}, {:#06x}, \
         {{{}}}}};\n#else\nMAPI_IID IID_{name};\n#endif",
        iid.data1,
        iid.data2,
        iid.data3,
        bytes.join(", ")
    )
}

/// Whether it is as wide as a pointer, as handles and pointers are.
fn is_handle(ty: &TypeDescription) -> bool {
    ty.name.starts_with(['H', 'P'])
}
